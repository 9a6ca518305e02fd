package org.hustings.count.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every real ballot file there is must load whole.
class SharedBallotFilesTest {
  @Test
  void every_ballot_file_of_the_shared_folder_loads() throws IOException {
    Path counts = Path.of(System.getProperty("hustings.shared"), "data", "counts");
    assumeTrue(Files.isDirectory(counts), "there is no folder " + counts);
    List<Path> files;
    try (Stream<Path> all = Files.walk(counts)) {
      files = all.filter(f -> f.toString().endsWith(".blt")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(180);
    for (Path path : files) {
      BallotFile file = BallotFiles.read(path);
      assertThat(file.rankings().total()).as(file.name()).isEqualTo(weights(path));
      assertThat(file.title()).as(file.name()).isNotBlank();
      assertThat(file.repairs()).as(file.name()).hasSizeLessThan(9);
    }
  }

  /// The sum of the first figures of the lines that hold nothing but figures, the first line apart.
  private static long weights(Path path) throws IOException {
    String text =
        new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.lines()
        .skip(1)
        .map(line -> line.replace(',', ' ').strip())
        .takeWhile(line -> !line.equals("0"))
        .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
        .sum();
  }
}
