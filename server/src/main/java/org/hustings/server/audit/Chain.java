package org.hustings.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Follows the log link by link, recomputing each hash from what the entry says. It shares no code
/// with the database, which computed them first.
final class Chain {
  private static final HexFormat HEX = HexFormat.of();

  private long number;
  private String hash = "0".repeat(64);

  /// Takes the next entry; returns what is wrong with it, or null.
  @Nullable String follow(Entry entry) {
    if (entry.number() != number + 1) {
      return "entry %d is missing: after %d comes %d".formatted(number + 1, number, entry.number());
    }
    if (!entry.previous().equals(hash)) {
      return "entry %d says that the hash before it is %s, and it is %s"
          .formatted(entry.number(), entry.previous(), hash);
    }
    String computed = hashOf(entry);
    if (!entry.hash().equals(computed)) {
      return "entry %d has the hash %s, and what it says gives %s"
          .formatted(entry.number(), entry.hash(), computed);
    }
    number = entry.number();
    hash = entry.hash();
    return null;
  }

  /// The number and hash of the last entry that was followed.
  Head head() {
    return new Head(number, hash);
  }

  private static String hashOf(Entry entry) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HEX.formatHex(sha256.digest(entry.hashed().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
