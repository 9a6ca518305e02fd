package org.hustings.server.ballot.voting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.server.dispatch.SecurityCode;

/// The code of a voter, and what follows from it without telling it.
record VotersCode(SecurityCode code) {
  /// What each form of this voter sends back. Another site cannot know it, and a page that was
  /// opened with another code in the same browser does not have it.
  String guard() {
    return derived("guard");
  }

  boolean isGuardedBy(String sent) {
    return MessageDigest.isEqual(
        guard().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  /// Under which the voter's browser keeps what is not cast yet, so that two voters of one
  /// household do not find each other's.
  String draft() {
    return derived("draft");
  }

  private String derived(String purpose) {
    String text = purpose + ":" + code.written();
    return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
  }
}
