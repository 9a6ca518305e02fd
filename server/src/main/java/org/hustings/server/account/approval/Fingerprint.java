package org.hustings.server.account.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// What two people agree on, in 64 figures: the SHA-256 of a proposal's kind, subject, details and
/// reason, and of that on which it rests.
final class Fingerprint {
  private Fingerprint() {}

  static String of(Approval approval, String grounds) {
    List<String> parts = new ArrayList<>(List.of(approval.kind(), approval.subject()));
    new TreeMap<>(approval.details()).forEach((name, value) -> parts.addAll(List.of(name, value)));
    parts.addAll(List.of(approval.reason(), grounds));
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // lengths first: two lists of parts that differ never make one text
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
