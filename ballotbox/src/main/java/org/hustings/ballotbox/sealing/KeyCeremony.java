package org.hustings.ballotbox.sealing;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.hustings.definition.ElectionId;

/// Makes an election's key and the trustees' shares of what opens it (Shamir's secret sharing, byte
/// by byte over GF(2^8) with AES's polynomial). It is held away from the server, which never has
/// the private key before the count.
///
/// @param key for everybody
/// @param shares one for each trustee, for nobody else
public record KeyCeremony(ElectionKey key, List<TrusteeShare> shares) {
  static final ShamirSecretSplitter.Algorithm FIELD = ShamirSecretSplitter.Algorithm.AES;
  private static final HexFormat HEX = HexFormat.of();

  public KeyCeremony {
    shares = List.copyOf(shares);
  }

  /// Holds a ceremony.
  ///
  /// @param needed how many trustees together can open, at least 1
  /// @param trustees how many there are, at most 99
  public static KeyCeremony hold(ElectionId election, int needed, int trustees) {
    HPKE hpke = HpkeSealing.suite();
    AsymmetricCipherKeyPair pair = hpke.generatePrivateKey();
    byte[] secret = hpke.serializePrivateKey(pair.getPrivate());
    try {
      ElectionKey key =
          new ElectionKey(
              election,
              HpkeSealing.VERSION,
              HEX.formatHex(hpke.serializePublicKey(pair.getPublic())),
              needed,
              trustees);
      KeyCeremony ceremony = new KeyCeremony(key, split(key, secret));
      // whoever leaves with a share leaves with one that works
      OpeningKey.of(key, ceremony.shares.subList(trustees - needed, trustees));
      return ceremony;
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static List<TrusteeShare> split(ElectionKey key, byte[] secret) {
    ShamirSplitSecretShare[] points =
        ShamirSecretSplitter.getInstance(FIELD, secret.length, new SecureRandom())
            .resplit(secret, key.needed(), key.trustees())
            .getSecretShares();
    List<TrusteeShare> shares = new ArrayList<>();
    for (int number = 1; number <= points.length; number++) {
      shares.add(
          new TrusteeShare(
              key.election(), number, key.fingerprint(), HEX.formatHex(bytes(points[number - 1]))));
    }
    return shares;
  }

  private static byte[] bytes(ShamirSplitSecretShare point) {
    try {
      return point.getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
