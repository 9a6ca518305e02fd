package org.hustings.server.roll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hustings.definition.ElectionId;

/// Takes the hash that is published of a roll: the SHA-256 of its file.
public final class RollHash {
  private final MessageDigest digest;

  private RollHash() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    add(RollFile.HEADING);
  }

  /// The hash of the roll as it is written at the freeze, as hexadecimal digits.
  public static String of(ElectorRows electors, ElectionId election) {
    RollHash hash = new RollHash();
    electors.atFreeze(election, elector -> hash.add(RollFile.line(elector)));
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
