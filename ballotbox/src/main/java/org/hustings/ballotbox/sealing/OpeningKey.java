package org.hustings.ballotbox.sealing;

import java.io.IOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.hustings.definition.ElectionId;

/// The private key of an election, put together from enough trustees' shares. It is held in memory
/// while envelopes are opened, and nowhere else.
public final class OpeningKey {
  private final ElectionId election;
  private final AsymmetricCipherKeyPair pair;

  private OpeningKey(ElectionId election, AsymmetricCipherKeyPair pair) {
    this.election = election;
    this.pair = pair;
  }

  /// Puts the key together.
  ///
  /// @throws KeyTextException names the share that does not fit, or says how many are missing
  public static OpeningKey of(ElectionKey key, List<TrusteeShare> shares) {
    Set<Integer> numbers = new HashSet<>();
    for (TrusteeShare share : shares) {
      share.requireOf(key);
      if (!numbers.add(share.number())) {
        throw new KeyTextException(
            "Share %d was given twice: each trustee gives their own.".formatted(share.number()));
      }
    }
    if (shares.size() < key.needed()) {
      throw new KeyTextException(
          "%d of the %d shares that are needed were given.".formatted(shares.size(), key.needed()));
    }
    AsymmetricCipherKeyPair pair = HpkeSealing.pair(combine(shares.subList(0, key.needed())));
    byte[] publicKey = HpkeSealing.suite().serializePublicKey(pair.getPublic());
    if (!HexFormat.of().formatHex(publicKey).equals(key.publicKey())) {
      throw new KeyTextException(
          "Together these shares do not give the key %s.".formatted(key.fingerprint()));
    }
    return new OpeningKey(key.election(), pair);
  }

  private static byte[] combine(List<TrusteeShare> shares) {
    ShamirSplitSecretShare[] points =
        shares.stream()
            .map(share -> new ShamirSplitSecretShare(share.bytes(), share.number()))
            .toArray(ShamirSplitSecretShare[]::new);
    try {
      return ShamirSplitSecret.getInstance(KeyCeremony.FIELD, points).getSecret();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public ElectionId election() {
    return election;
  }

  AsymmetricCipherKeyPair pair() {
    return pair;
  }

  /// Nothing of the key, so that no log line holds it.
  @Override
  public String toString() {
    return "the opening key of " + election;
  }
}
