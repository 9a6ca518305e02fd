package org.hustings.server.audit.told;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hustings.server.platform.key.SiteKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// By what the log knows that Hustings itself changed a row: a hash with a secret that grows from
/// the site's key. The database is told the secret with each connection, and keeps it nowhere.
@Component
class RowSeal {
  private final SiteKeys keys;
  private byte @Nullable [] secret;

  RowSeal(SiteKeys keys) {
    this.keys = keys;
  }

  /// The secret as 64 hexadecimal figures.
  String secret() {
    return HexFormat.of().formatHex(bytes());
  }

  /// Whether this is the seal of this row of the log.
  boolean isOf(ToldRow row) {
    return MessageDigest.isEqual(of(row.sealed()), row.seal());
  }

  private byte[] of(String text) {
    return sha256(bytes(), sha256(bytes(), text.getBytes(UTF_8)));
  }

  private synchronized byte[] bytes() {
    if (secret == null) {
      secret = sha256(keys.of("audit.rows").sign("seals of rows".getBytes(UTF_8)));
    }
    return secret;
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
