package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The programs that show how others use the libraries, on those libraries alone.
class ExampleProgramsTest {
  private static final Path PROGRAMS = Path.of("..", "examples", "programs");

  @Test
  void an_election_is_counted_with_the_count_alone() throws Exception {
    assertThat(run(List.of("count"), "Count.java")).contains("Ben is elected");
  }

  @Test
  void a_definition_is_read_with_a_yaml_parser_and_no_server() throws Exception {
    assertThat(run(List.of("count", "definition", "snakeyaml"), "Define.java", "../nec-2020.yaml"))
        .contains("seats: 9");
  }

  @Test
  void a_paper_is_sealed_and_opened_without_a_server() throws Exception {
    assertThat(run(List.of("definition", "ballotbox", "bcprov"), "Seal.java"))
        .contains("Preferences[candidates=[ben, ann]]");
  }

  /// Runs a program as a stranger does; what it said, once it has ended well.
  private static String run(List<String> libraries, String... program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath(libraries)));
    command.addAll(List.of(program));
    Process process =
        new ProcessBuilder(command).directory(PROGRAMS.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /// The class path's entries of these libraries: a folder of classes or a jar, as the build has
  /// it.
  private static String classPath(List<String> libraries) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .filter(entry -> libraries.stream().anyMatch(library -> isOf(library, entry)))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isOf(String library, Path entry) {
    return entry.endsWith(Path.of(library, "target", "classes"))
        || entry.toString().matches(".*/(hustings-)?" + library + "-[^/]*\\.jar");
  }
}
