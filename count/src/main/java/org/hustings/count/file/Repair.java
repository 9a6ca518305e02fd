package org.hustings.count.file;

/// Something that a reader mended in a ballot file, so that the file's owner can mend the file.
///
/// @param firstLine where it stands, from 1
/// @param lastLine the last of consecutive lines with the same repair
/// @param words what was found and how it was read
public record Repair(long firstLine, long lastLine, String words) {
  @Override
  public String toString() {
    return (firstLine == lastLine ? "line " + firstLine : "lines " + firstLine + "-" + lastLine)
        + ": "
        + words;
  }
}
