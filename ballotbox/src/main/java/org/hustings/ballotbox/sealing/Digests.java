package org.hustings.ballotbox.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, as everything here that is compared by eye or chained uses it.
public final class Digests {
  private static final HexFormat HEX = HexFormat.of();

  private Digests() {}

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The digest of bytes, in hexadecimal.
  public static String hex(byte[] bytes) {
    return HEX.formatHex(sha256(bytes));
  }

  /// The digest of lines of UTF-8 text joined by line feeds, in hexadecimal.
  public static String ofLines(Object... lines) {
    StringBuilder text = new StringBuilder();
    for (Object line : lines) {
      text.append(text.isEmpty() ? "" : "\n").append(line);
    }
    return hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
