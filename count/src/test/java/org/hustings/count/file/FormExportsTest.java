package org.hustings.count.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What form makers and voting services write is read as what it is, or refused with what to do.
/// Each folder of `forms` has a file, perhaps a list of candidates, and what is expected:
/// candidates and ballots, or words of the refusal.
class FormExportsTest {
  private static final Path FORMS = Path.of("src", "test", "resources", "forms");

  @ParameterizedTest
  @MethodSource("folders")
  void an_export_is_read_as_what_it_is_or_refused(Path folder) throws IOException {
    List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
    if (expected.getFirst().startsWith("refused: ")) {
      AbstractThrowableAssert<?, ?> refused =
          assertThatThrownBy(() -> read(folder)).isInstanceOf(BadBallotFile.class);
      expected.forEach(line -> refused.hasMessageContaining(line.replace("refused: ", "")));
      refused.message().as("no voter in a message").doesNotContain("@club", "Oak");
      return;
    }
    BallotFile file = read(folder);
    int blank = expected.indexOf("");
    assertThat(Reading.names(file)).isEqualTo(expected.subList(0, blank));
    assertThat(Reading.ballots(file))
        .containsExactlyInAnyOrderElementsOf(expected.subList(blank + 1, expected.size()));
  }

  private static BallotFile read(Path folder) throws IOException {
    Path ballots;
    try (Stream<Path> files = Files.list(folder)) {
      ballots = files.filter(f -> !f.toString().endsWith(".txt")).findFirst().orElseThrow();
    }
    Path list = folder.resolve("candidates.txt");
    CandidateList candidates = null;
    if (Files.exists(list)) {
      try (InputStream in = Files.newInputStream(list)) {
        candidates = CandidateList.read("candidates.txt", in);
      }
    }
    try (InputStream in = Files.newInputStream(ballots)) {
      return BallotFiles.read(ballots.getFileName().toString(), in, candidates);
    }
  }

  static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FORMS)) {
      return folders.sorted().toList();
    }
  }
}
