package org.hustings.count.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.Lots;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.record.CountRecord;
import org.hustings.count.rules.Rules;

/// Counts small ballot files for tests of their sheets.
final class Sheet {
  private Sheet() {}

  static Contest contest(String blt) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(blt.getBytes(StandardCharsets.UTF_8));
    return BallotFiles.read("club.blt", in).contest();
  }

  static CountRecord count(String rule, String blt) throws IOException {
    return count(rule, contest(blt));
  }

  static CountRecord count(String rule, Contest contest) {
    return switch (Rules.named(rule).orElseThrow().count(contest, Lots.none())) {
      case CountResult.Counted(CountRecord record) -> record;
      case CountResult.LotNeeded needed -> throw new AssertionError(needed);
    };
  }

  /// The text sheet on one line, so that broken lines do not matter.
  static String text(CountRecord record) {
    return TextSheet.of(record).replaceAll("\\s+", " ");
  }
}
