package org.hustings.count.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.record.CountRecord;

/// The folder of ballot files with known results; tests that need it are skipped by its name.
final class Shared {
  private Shared() {}

  static Path counts(String path) {
    Path counts = Path.of(System.getProperty("hustings.shared"), "data", "counts");
    assumeTrue(Files.isDirectory(counts), "there is no folder " + counts);
    return counts.resolve(path);
  }

  static Contest contest(Path file) throws IOException {
    return BallotFiles.read(file).contest();
  }

  static CountRecord count(CountRule rule, Contest contest, Lots lots) {
    CountResult result = rule.count(contest, lots);
    if (result instanceof Counted counted) {
      return counted.record();
    }
    throw new AssertionError(contest.title() + ": " + result);
  }
}
