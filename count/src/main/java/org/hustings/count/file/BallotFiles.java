package org.hustings.count.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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
    byte[] head = in.readNBytes(HEAD);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    if (isUtf16(head)) {
      byte[] text =
          new String(whole.readAllBytes(), StandardCharsets.UTF_16)
              .getBytes(StandardCharsets.UTF_8);
      return read(name, new ByteArrayInputStream(text));
    }
    return switch (BallotFormat.of(name, head)) {
      case BLT -> new BltReader(new Lines(name, whole)).read();
      case PREFLIB -> new PrefLibReader(new Lines(name, whole)).read();
      case CSV -> new CsvReader(new Lines(name, whole)).read();
      case JSON -> JsonBallots.read(name, whole);
    };
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
