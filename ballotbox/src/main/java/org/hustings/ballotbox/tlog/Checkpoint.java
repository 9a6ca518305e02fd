package org.hustings.ballotbox.tlog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The head of a log at a time, as C2SP tlog-checkpoint writes it: which log, how many leaves, and
/// the root over them.
///
/// @param origin the log's name: the site's address without its scheme, and the log's own
/// @param extensions further lines, each about the log as a whole
public record Checkpoint(String origin, long size, MerkleHash root, List<String> extensions) {
  private static final Pattern RESTORED = Pattern.compile("restored (\\S+) (0|[1-9]\\d{0,17})");

  public Checkpoint {
    extensions = List.copyOf(extensions);
  }

  public Checkpoint(String origin, long size, MerkleHash root) {
    this(origin, size, root, List.of());
  }

  /// That a log goes on from a backup of another.
  ///
  /// @param origin that other log's name, which it had before
  /// @param size how many of its entries the backup had
  public record Restored(String origin, long size) {
    /// As a line of a checkpoint.
    public String line() {
      return "restored " + origin + " " + size;
    }
  }

  /// Which logs it says that it goes on from, the latest last.
  public List<Restored> restored() {
    return extensions.stream()
        .map(RESTORED::matcher)
        .filter(Matcher::matches)
        .map(line -> new Restored(line.group(1), Long.parseLong(line.group(2))))
        .toList();
  }

  /// The lines that are signed.
  public String text() {
    return Stream.concat(Stream.of(origin, Long.toString(size), root.base64()), extensions.stream())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /// Reads the signed lines.
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
        lines.getFirst(),
        Long.parseLong(lines.get(1)),
        MerkleHash.parse(lines.get(2)),
        lines.subList(3, lines.size()));
  }
}
