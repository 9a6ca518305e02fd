package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestElectionCommandTest {
  @Test
  void its_libraries_are_found_from_every_folder() {
    List<String> words = TestElectionCommand.words();
    String classPath = words.get(words.indexOf("-cp") + 1);
    assertThat(Arrays.asList(classPath.split(":")))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(Path.of(entry)).isAbsolute());
  }

  @Test
  void what_rehearsals_add_is_looked_for_beside_the_servers_own_libraries() {
    assertThat(TestElectionCommand.withFolders(Set.of("/usr/lib/hustings/lib/server.jar")))
        .containsExactly("/usr/lib/hustings/lib/server.jar", "/usr/lib/hustings/lib/*");
  }
}
