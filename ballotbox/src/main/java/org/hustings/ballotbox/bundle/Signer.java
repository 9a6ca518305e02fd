package org.hustings.ballotbox.bundle;

/// Whoever publishes a bundle and signs it.
public interface Signer {
  /// The public key as a PEM file.
  String pem();

  /// Signs by Ed25519: 64 bytes.
  byte[] sign(byte[] bytes);
}
