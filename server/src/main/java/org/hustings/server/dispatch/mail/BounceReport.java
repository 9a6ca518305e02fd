package org.hustings.server.dispatch.mail;

import org.jspecify.annotations.Nullable;

/// What a mail that came back says (RFC 3464): which of ours it was, and why.
///
/// @param token of the mail that came back
/// @param status such as `5.1.1`; empty where none is given
/// @param words the other mail server's own
public record BounceReport(String token, String status, String words) {
  private static final int LONGEST = 300;

  public BounceReport {
    // the database takes no NUL
    words = words.replace('\0', ' ').strip().replaceAll("\\s+", " ");
    words = words.substring(0, Math.min(LONGEST, words.length()));
  }

  /// What another program says of a mail of this token. A status that is none is left out.
  public static BounceReport told(String token, @Nullable String status, @Nullable String words) {
    String asked = status == null ? "" : status.strip();
    return new BounceReport(
        token,
        asked.matches("[245]\\.\\d{1,3}\\.\\d{1,3}") ? asked : "",
        words == null ? "" : words);
  }

  /// Whether the address is no good, not only busy for now.
  public boolean isPermanent() {
    return !status.startsWith("4");
  }
}
