package org.hustings.server.audit;

/// One entry of the log, every field as the text that is hashed: the time in UTC to the
/// microsecond, the hashes in hexadecimal.
public record Entry(
    long number,
    String at,
    String actor,
    String event,
    String subject,
    String before,
    String after,
    String previous,
    String hash) {
  /// The text whose SHA-256 is the entry's hash: its fields, a line each.
  public String hashed() {
    return String.join(
        "\n", Long.toString(number), at, actor, event, subject, before, after, previous);
  }
}
