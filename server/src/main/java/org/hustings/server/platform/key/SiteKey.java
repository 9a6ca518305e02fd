package org.hustings.server.platform.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/// An Ed25519 key with which this site signs for one purpose.
public final class SiteKey {
  private final PrivateKey key;
  private final Ed25519PublicKeyParameters publicKey;

  private SiteKey(PrivateKey key, Ed25519PublicKeyParameters publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /// The key that grows from these 32 bytes, as RFC 8032 has it.
  public static SiteKey of(byte[] seed) {
    try {
      PrivateKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      return new SiteKey(key, new Ed25519PrivateKeyParameters(seed).generatePublicKey());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The key in these bytes of PKCS #8.
  public static SiteKey ofPkcs8(byte[] encoded) {
    try {
      PrivateKey key =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return of(((EdECPrivateKey) key).getBytes().orElseThrow());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 key", e);
    }
  }

  /// Signs these bytes: 64 bytes, the same each time.
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The public key's own 32 bytes, as signed notes have it.
  public byte[] plainPublicKey() {
    return publicKey.getEncoded();
  }

  /// The public key as X.509 has it.
  public byte[] publicKey() {
    try {
      return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The public key as a PEM file, as `openssl` reads it.
  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getEncoder().encodeToString(publicKey())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
