package org.hustings.server.ballot.list;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.hustings.ballotbox.list.SignedHead;
import org.hustings.server.platform.OwnersActs;
import org.hustings.server.platform.key.SiteKey;
import org.hustings.server.platform.key.SiteKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The site's key for signing the heads of its lists, its receipts and its bundles: the same on
/// every node. It grows from the site's secret, which lies outside the database; one that was made
/// in the database before is kept, encrypted under that secret.
@Component
public class SigningKey {
  private static final String PURPOSE = "ballot.list";

  private final JdbcClient database;
  private final OwnersActs owner;
  private final SiteKeys keys;

  SigningKey(JdbcClient database, OwnersActs owner, SiteKeys keys) {
    this.database = database;
    this.owner = owner;
    this.keys = keys;
  }

  /// The public key as a PEM file, as `openssl` reads it.
  public String pem() {
    return key().pem();
  }

  /// Signs bytes; the signature is in hexadecimal.
  public String sign(byte[] bytes) {
    return HexFormat.of().formatHex(key().sign(bytes));
  }

  /// Whether this site signed the head.
  public boolean signed(SignedHead head) {
    return signed(head.signedBytes(), head.signature());
  }

  /// Whether this site signed these bytes.
  public boolean signed(byte[] bytes, String hexadecimal) {
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(key().publicKey()));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(bytes);
      return signature.verify(HexFormat.of().parseHex(hexadecimal));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /// The key, once it is known to be the one that this site began with.
  ///
  /// @throws org.hustings.server.platform.key.SiteKeyException if the secret is another site's
  SiteKey key() {
    Row row = row().or(this::begin).orElseThrow();
    SiteKey key = row.privateKey() == null ? keys.of(PURPOSE) : earlier(row.privateKey(), row);
    if (!Arrays.equals(key.publicKey(), row.publicKey())) {
      throw keys.stranger();
    }
    return key;
  }

  private SiteKey earlier(byte[] privateKey, Row row) {
    return SiteKey.ofPkcs8(row.encrypted() ? keys.decrypt(PURPOSE, privateKey) : privateKey);
  }

  /// Encrypts a key that lies in clear, and writes its table anew, so that none of its files holds
  /// it any more. What copies were made of the database before, it cannot reach.
  void encryptEarlier() {
    row()
        .filter(row -> row.privateKey() != null && !row.encrypted())
        .ifPresent(row -> {
          database
              .sql("UPDATE ballot.signing_key SET private_key = ?, encrypted = true")
              .param(keys.encrypt(PURPOSE, Objects.requireNonNull(row.privateKey())))
              .update();
          owner.rewriteAtOnce("ballot.signing_key");
          owner.emptyWriteAheadLog();
        });
  }

  private Optional<Row> row() {
    return database
        .sql("SELECT public_key, private_key, encrypted FROM ballot.signing_key")
        .query((row, _) -> new Row(row.getBytes(1), row.getBytes(2), row.getBoolean(3)))
        .optional();
  }

  private Optional<Row> begin() {
    // another node may have been quicker: then its key is the site's
    database
        .sql(
            """
            INSERT INTO ballot.signing_key (public_key, vouching_since) VALUES (?, now())
            ON CONFLICT DO NOTHING
            """)
        .param(keys.of(PURPOSE).publicKey())
        .update();
    return row();
  }

  /// @param privateKey null where it grows from the secret
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(byte[] publicKey, byte @Nullable [] privateKey, boolean encrypted) {}
}
