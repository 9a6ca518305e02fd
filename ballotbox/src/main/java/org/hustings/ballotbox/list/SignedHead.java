package org.hustings.ballotbox.list;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hustings.definition.ElectionId;

/// The end of the list, signed by this site: whoever keeps it can show later that something left.
///
/// @param ballots how many lines there are
/// @param chain of the last line
/// @param signature Ed25519 over [#signed], in hexadecimal
public record SignedHead(
    ElectionId election, long ballots, String chain, Instant signedAt, String signature) {
  /// The text that is signed, in UTF-8: five lines joined by line feeds.
  public String signed() {
    return "hustings sealed ballots\n%s\n%d\n%s\n%s".formatted(election, ballots, chain, signedAt);
  }

  /// What [#signed] is in bytes.
  public byte[] signedBytes() {
    return signed().getBytes(StandardCharsets.UTF_8);
  }
}
