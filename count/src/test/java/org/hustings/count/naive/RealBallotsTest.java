package org.hustings.count.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.count.Contest;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.gregory.Ers97;
import org.hustings.count.gregory.Scottish;
import org.junit.jupiter.api.Test;

/// Real ballot files of many years, in every dialect: the counts and their naive doubles agree.
class RealBallotsTest {
  @Test
  void both_rules_agree_with_their_doubles_on_real_ballots() throws IOException {
    Path folder = Path.of(System.getProperty("hustings.shared"), "data", "counts", "blt-dialects");
    assumeTrue(Files.isDirectory(folder), "there is no folder " + folder);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    int counted = 0;
    for (Path file : files) {
      Contest contest = BallotFiles.read(file).contest();
      if (contest.rankings().plain()) {
        NaiveAgreementTest.compare(Scottish.rule(), contest, new NaiveScottish(contest));
        NaiveAgreementTest.compare(Ers97.rule(), contest, new NaiveErs97(contest));
        counted++;
      }
    }
    assertThat(counted).isGreaterThan(60);
  }
}
