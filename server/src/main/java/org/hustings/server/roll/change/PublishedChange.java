package org.hustings.server.roll.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What the public reads of one change of a frozen roll: never whom it is about. Each is chained to
/// the one before it and the first to the hash of the frozen roll, so that none can be left out or
/// put in later.
///
/// @param number from 1
/// @param hash in hexadecimal, the SHA-256 of the hash before, the number, the instant and what it
///   was, with single spaces between
public record PublishedChange(int number, Instant at, RollChange.Kind kind, String hash) {
  /// What it was, as it is hashed: "added", "removed", or "refused" of a claim.
  public String what() {
    return switch (kind) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case REFUSED -> "refused";
    };
  }

  /// All changes of a roll, the first first.
  ///
  /// @param frozen the published hash of the roll
  static List<PublishedChange> chain(String frozen, List<RollChange> changes) {
    List<PublishedChange> chain = new ArrayList<>();
    String before = frozen;
    for (RollChange change : changes) {
      int number = chain.size() + 1;
      PublishedChange bare = new PublishedChange(number, change.at(), change.kind(), "");
      before = sha256("%s %d %s %s".formatted(before, number, bare.at(), bare.what()));
      chain.add(new PublishedChange(number, bare.at(), bare.kind(), before));
    }
    return List.copyOf(chain);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
