package org.hustings.ballotbox.sealing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.hustings.definition.ElectionId;

/// The public key of a pair that a trustee made in their own browser. A share that is sealed to it
/// can be opened by that trustee alone: HPKE (RFC 9180), base mode, with DHKEM(X25519,
/// HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, which browsers have themselves.
///
/// @param publicKey 32 bytes in hexadecimal
public record TrusteeKey(String publicKey) {
  private static final String KIND = "Hustings trustee key";
  private static final byte[] NO_DATA = {};
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern FIGURES = Pattern.compile("[0-9a-f]{" + 2 * ElectionKey.BYTES + "}");

  public TrusteeKey {
    if (!FIGURES.matcher(publicKey).matches()) {
      throw new IllegalArgumentException(
          "A trustee's public key is %d figures of 0-9 and a-f".formatted(2 * ElectionKey.BYTES));
    }
  }

  /// By which people compare keys, in groups of four.
  public String fingerprint() {
    return KeyText.grouped(Digests.ofLines(KIND, publicKey).substring(0, 32));
  }

  /// Seals a trustee's share to this key: what the trustee's browser opens.
  ///
  /// @return the encapsulated key and the ciphertext, in hexadecimal
  public String seal(TrusteeShare share) {
    return seal(shareInfo(share.election()), share.text().getBytes(StandardCharsets.UTF_8));
  }

  /// Seals any bytes for a purpose.
  ///
  /// @throws UnopenedException if nothing can be sealed to it: it is a point of low order
  public String seal(String info, byte[] bytes) {
    HPKE hpke = suite();
    try {
      HPKEContextWithEncapsulation context =
          hpke.setupBaseS(
              hpke.deserializePublicKey(HEX.parseHex(publicKey)),
              info.getBytes(StandardCharsets.UTF_8));
      return HEX.formatHex(context.getEncapsulation())
          + HEX.formatHex(context.seal(NO_DATA, bytes));
    } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
      throw new UnopenedException("Nothing can be sealed to this key.");
    }
  }

  /// What the sealing of an election's shares is bound to.
  static String shareInfo(ElectionId election) {
    return "hustings share 1 " + election.slug();
  }

  static HPKE suite() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }
}
