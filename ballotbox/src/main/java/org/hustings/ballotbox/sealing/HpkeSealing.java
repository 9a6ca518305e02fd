package org.hustings.ballotbox.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.hustings.definition.ElectionId;

/// Version 1: HPKE (RFC 9180) in its base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and
/// ChaCha20-Poly1305.
///
/// A sealed envelope is the byte 1, the 32 bytes of the encapsulated key, and the ciphertext with
/// its tag: 49 bytes more than the inner envelope. The election's name is bound in as HPKE's
/// `info`.
final class HpkeSealing implements Sealing {
  static final int VERSION = 1;
  private static final byte[] NO_DATA = {};

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public byte[] seal(ElectionKey key, byte[] inner) {
    HPKE hpke = suite();
    try {
      HPKEContextWithEncapsulation context =
          hpke.setupBaseS(hpke.deserializePublicKey(key.bytes()), info(key.election()));
      byte[] encapsulated = context.getEncapsulation();
      byte[] text = context.seal(NO_DATA, inner);
      byte[] sealed = new byte[1 + encapsulated.length + text.length];
      sealed[0] = VERSION;
      System.arraycopy(encapsulated, 0, sealed, 1, encapsulated.length);
      System.arraycopy(text, 0, sealed, 1 + encapsulated.length, text.length);
      return sealed;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] open(OpeningKey key, byte[] sealed) {
    HPKE hpke = suite();
    int text = 1 + hpke.getEncSize();
    if (sealed.length <= text || sealed[0] != VERSION) {
      throw new UnopenedException(
          "These %d bytes are no sealed envelope.".formatted(sealed.length));
    }
    try {
      return hpke.setupBaseR(Arrays.copyOfRange(sealed, 1, text), key.pair(), info(key.election()))
          .open(NO_DATA, Arrays.copyOfRange(sealed, text, sealed.length));
    } catch (InvalidCipherTextException | IllegalArgumentException e) {
      throw new UnopenedException("The key of %s does not open it.".formatted(key.election()));
    }
  }

  // each has a state of its own: they are cheap, and shared they would not be safe between threads
  static HPKE suite() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
  }

  static AsymmetricCipherKeyPair pair(byte[] privateKey) {
    // without a public key of ours it is computed from the private one
    return suite().deserializePrivateKey(privateKey, null);
  }

  private static byte[] info(ElectionId election) {
    return ("hustings ballot 1 " + election.slug()).getBytes(StandardCharsets.US_ASCII);
  }
}
