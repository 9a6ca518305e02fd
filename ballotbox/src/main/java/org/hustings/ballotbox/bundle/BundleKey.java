package org.hustings.ballotbox.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.hustings.ballotbox.sealing.Digests;

/// A public key with which a site signs, as its PEM file has it.
public final class BundleKey {
  private final byte[] encoded;

  private BundleKey(byte[] encoded) {
    this.encoded = encoded;
  }

  /// @throws IllegalArgumentException if the text is no Ed25519 public key
  public static BundleKey read(String pem) {
    byte[] encoded = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
    try {
      KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it is no Ed25519 public key", e);
    }
    return new BundleKey(encoded);
  }

  /// Whether this key's owner signed these bytes.
  public boolean signed(byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      check.update(bytes);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /// By which people compare it: the SHA-256 of the key as X.509 has it.
  public String fingerprint() {
    return Digests.hex(encoded);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BundleKey key && Arrays.equals(encoded, key.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }
}
