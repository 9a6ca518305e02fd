package org.hustings.count.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads ballot files of every kind, and writes them.
public final class BallotFiles {
  private static final int HEAD = 4096;

  private BallotFiles() {}

  /// Reads a ballot file.
  ///
  /// @throws BadBallotFile if it cannot be mended
  public static BallotFile read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(path.toString(), in);
    }
  }

  /// Reads ballots as they stream in.
  ///
  /// @param name for messages; its ending tells the format where the content does not
  /// @throws BadBallotFile if it cannot be mended
  public static BallotFile read(String name, InputStream in) throws IOException {
    return read(name, in, null);
  }

  /// Reads ballots as they stream in, with the names of those who stand.
  ///
  /// @param name for messages; its ending tells the format where the content does not
  /// @param candidates who stands; null to take the candidates from the file alone
  /// @throws BadBallotFile if it cannot be mended, or names somebody who does not stand
  public static BallotFile read(String name, InputStream in, @Nullable CandidateList candidates)
      throws IOException {
    byte[] head = in.readNBytes(HEAD);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    if (isUtf16(head)) {
      byte[] text =
          new String(whole.readAllBytes(), StandardCharsets.UTF_16)
              .getBytes(StandardCharsets.UTF_8);
      return read(name, new ByteArrayInputStream(text), candidates);
    }
    ForeignFile.refuse(name, head);
    BallotFormat format = BallotFormat.of(name, head);
    if (format == BallotFormat.CSV) {
      return NamesAlike.reported(csv(name, whole, candidates));
    }
    BallotFile file =
        format == BallotFormat.BLT
            ? new BltReader(new Lines(name, whole)).read()
            : format == BallotFormat.PREFLIB
                ? new PrefLibReader(new Lines(name, whole)).read()
                : JsonBallots.read(name, whole);
    return NamesAlike.reported(candidates == null ? file : candidates.named(file));
  }

  private static BallotFile csv(String name, InputStream in, @Nullable CandidateList candidates)
      throws IOException {
    byte[] head = in.readNBytes(CsvSample.BYTES);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    return new CsvReader(new Lines(name, whole), CsvSample.of(name, head), candidates).read();
  }

  /// Writes the ballots in a format that [#read] takes. CSV has no place for title, seats, parties,
  /// withdrawn candidates and invalid papers, BLT none for invalid papers and groups; JSON keeps
  /// all.
  ///
  /// @throws IllegalArgumentException for PrefLib, which is only read
  public static void write(BallotFile file, BallotFormat format, OutputStream out)
      throws IOException {
    StringBuilder text = new StringBuilder();
    switch (format) {
      case BLT -> new BltWriter(file, text).write();
      case CSV -> new CsvWriter(file, text).write();
      case JSON -> JsonBallotsWriter.write(file, text);
      case PREFLIB -> throw new IllegalArgumentException("PrefLib's formats are only read");
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isUtf16(byte[] head) {
    return head.length >= 2
        && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
            || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
  }
}
