package org.hustings.server.dispatch.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hustings.definition.ElectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestProcessTest {
  @Test
  void no_secret_of_the_sites_environment_is_handed_on() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PATH", "/bin",
                "HUSTINGS_SITE_KEY", "secret",
                "HUSTINGS_SMTP", "smtp://user:secret@host",
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://host/hustings",
                "CREDENTIALS_DIRECTORY", "/run/credentials"));
    TestProcess.keepToPlaces(environment);
    assertThat(environment).containsOnlyKeys("PATH");
  }

  @Test
  void a_process_is_told_what_to_do_and_ends_when_nobody_tells_it_any_more(@TempDir Path folder)
      throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    TestProcess process =
        TestProcess.start(
            List.of("sh", "-c", "cat > told.txt"),
            folder,
            new TestRequest("format: 1\n", List.of(), "", "127.0.0.1", 0, "", "/tmp"),
            report -> {},
            ended::countDown);
    process.press(Press.SEND);
    process.end();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    List<String> told = Files.readAllLines(folder.resolve("told.txt"));
    assertThat(TestRequest.read(told.getFirst()).definition()).isEqualTo("format: 1\n");
    assertThat(told.get(1)).isEqualTo("send");
  }

  @Test
  void a_test_has_a_short_name_of_its_own_however_long_the_elections_is() {
    assertThat(TestRequest.idOf(new ElectionId("spring-2027")).slug())
        .isEqualTo("test-spring-2027");
    String long60 = "a".repeat(54) + "-bcdef";
    assertThat(TestRequest.idOf(new ElectionId(long60)).slug()).isEqualTo("test-" + "a".repeat(54));
  }
}
