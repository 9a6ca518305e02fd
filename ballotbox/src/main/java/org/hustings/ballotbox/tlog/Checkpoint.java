package org.hustings.ballotbox.tlog;

import java.util.List;

/// The head of a log at a time, as C2SP tlog-checkpoint writes it: which log, how many leaves, and
/// the root over them.
///
/// @param origin the log's name: the site's address without its scheme, and the log's own
public record Checkpoint(String origin, long size, MerkleHash root) {
  /// The lines that are signed.
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /// Reads the signed lines; lines after the third are extensions, and left alone.
  ///
  /// @throws IllegalArgumentException if it is no checkpoint
  public static Checkpoint parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 3
        || lines.getFirst().isEmpty()
        || !lines.get(1).matches("0|[1-9]\\d{0,17}")) {
      throw new IllegalArgumentException(
          "This is no checkpoint: a name, a number and a hash were expected, a line each");
    }
    return new Checkpoint(
        lines.getFirst(), Long.parseLong(lines.get(1)), MerkleHash.parse(lines.get(2)));
  }
}
