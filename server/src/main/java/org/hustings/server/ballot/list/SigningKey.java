package org.hustings.server.ballot.list;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.hustings.ballotbox.list.SignedHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The site's key for signing the heads of its lists: made when it is first asked for, the same on
/// every node.
@Component
public class SigningKey {
  private static final String ALGORITHM = "Ed25519";

  private final JdbcClient database;

  SigningKey(JdbcClient database) {
    this.database = database;
  }

  /// The public key as a PEM file, as `openssl` reads it.
  public String pem() {
    String base64 = Base64.getEncoder().encodeToString(pair().publicKey());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  /// Signs bytes; the signature is in hexadecimal.
  String sign(byte[] bytes) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(pair().privateKey()));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether this site signed the head.
  public boolean signed(SignedHead head) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(pair().publicKey()));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(head.signedBytes());
      return signature.verify(HexFormat.of().parseHex(head.signature()));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Row pair() {
    return database
        .sql("SELECT public_key, private_key FROM ballot.signing_key")
        .query((row, _) -> new Row(row.getBytes(1), row.getBytes(2)))
        .optional()
        .orElseGet(this::make);
  }

  private Row make() {
    try {
      KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      // another node may have been quicker: then its key is the site's
      database
          .sql(
              """
              INSERT INTO ballot.signing_key (public_key, private_key) VALUES (?, ?)
              ON CONFLICT DO NOTHING
              """)
          .params(made.getPublic().getEncoded(), made.getPrivate().getEncoded())
          .update();
      return pair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(byte[] publicKey, byte[] privateKey) {}
}
