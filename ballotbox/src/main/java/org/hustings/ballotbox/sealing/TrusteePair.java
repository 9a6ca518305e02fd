package org.hustings.ballotbox.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.hustings.definition.ElectionId;

/// A trustee's own pair of keys, for a trustee who opens their share on a machine of their own and
/// not in a browser. No server ever has one.
public final class TrusteePair {
  private final AsymmetricCipherKeyPair pair;

  private TrusteePair(AsymmetricCipherKeyPair pair) {
    this.pair = pair;
  }

  /// A new one.
  public static TrusteePair make() {
    return new TrusteePair(TrusteeKey.suite().generatePrivateKey());
  }

  /// The pair of this private key.
  ///
  /// @param secret 32 bytes in hexadecimal
  public static TrusteePair of(String secret) {
    return new TrusteePair(
        TrusteeKey.suite().deserializePrivateKey(HexFormat.of().parseHex(secret), null));
  }

  public TrusteeKey key() {
    return new TrusteeKey(
        HexFormat.of().formatHex(TrusteeKey.suite().serializePublicKey(pair.getPublic())));
  }

  /// Opens the share that was sealed to this pair's key.
  ///
  /// @throws UnopenedException if it was sealed to another, or for another election
  /// @throws KeyTextException if what was sealed is no share
  public TrusteeShare open(ElectionId election, String sealed) {
    return TrusteeShare.parse(
        new String(open(TrusteeKey.shareInfo(election), sealed), StandardCharsets.UTF_8));
  }

  /// Opens what was sealed for a purpose.
  public byte[] open(String info, String sealed) {
    HPKE hpke = TrusteeKey.suite();
    try {
      byte[] bytes = HexFormat.of().parseHex(sealed);
      int text = hpke.getEncSize();
      if (bytes.length <= text) {
        throw new UnopenedException("These %d bytes seal nothing.".formatted(bytes.length));
      }
      return hpke.setupBaseR(
              Arrays.copyOf(bytes, text), pair, info.getBytes(StandardCharsets.UTF_8))
          .open(new byte[0], Arrays.copyOfRange(bytes, text, bytes.length));
    } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
      throw new UnopenedException("This key does not open it.");
    }
  }

  /// Nothing of the private key, so that no log line holds it.
  @Override
  public String toString() {
    return "the pair of " + key();
  }
}
