package org.hustings.ballotbox.counting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hustings.count.file.BallotFile;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.file.BallotFormat;

/// Ballot files as BLT text, which has no place for groups: these are given back on reading.
public final class BallotText {
  private BallotText() {}

  public static String write(BallotFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try {
      BallotFiles.write(file, BallotFormat.BLT, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /// The file again, with its candidates' groups and without those who stand no more.
  ///
  /// @param passedOver numbers of candidates who cannot be elected any more
  public static BallotFile read(
      String name, String text, PaperCandidates candidates, Set<Integer> passedOver) {
    try {
      BallotFile read =
          BallotFiles.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      return new BallotFile(
          name,
          read.title(),
          read.seats(),
          candidates.numbered(),
          passedOver,
          read.ties(),
          read.rankings(),
          read.invalid(),
          read.repairs());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
