package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A server whose memory is exhausted ends, with a message, so that whatever watches it starts it
/// again: one that lived on answered nobody.
class OutOfMemoryTest {
  private static final Pattern FLAGS = Pattern.compile("serve_flags=\"\\$quiet (.*)\"");
  private static final Pattern HEAP = Pattern.compile("server_heap=\"(.*)\"");

  @Test
  void a_process_with_the_flags_of_a_server_ends_with_a_message() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(found(FLAGS).split(" ")));
    command.addAll(
        List.of("-Xmx16m", "-cp", System.getProperty("java.class.path"), Eater.class.getName()));

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(said).contains("Terminating due to java.lang.OutOfMemoryError");
  }

  @Test
  void the_heap_of_a_server_is_a_share_of_the_machine() throws IOException {
    assertThat(found(HEAP)).matches("-XX:MaxRAMPercentage=\\d+");
  }

  private static String found(Pattern pattern) throws IOException {
    Matcher line = pattern.matcher(Files.readString(Path.of("..", "hustings")));
    assertThat(line.find()).isTrue();
    return line.group(1);
  }

  /// Takes memory in one thread while another goes on, as a server's would.
  static final class Eater {
    private Eater() {}

    public static void main(String[] arguments) throws InterruptedException {
      List<byte[]> eaten = new ArrayList<>();
      Thread eater =
          new Thread(() -> {
            while (true) {
              eaten.add(new byte[1 << 20]);
            }
          });
      eater.start();
      Thread.sleep(60_000);
      System.out.println("It lived on with " + eaten.size());
    }
  }
}
