package org.hustings.ballotbox.sealing;

import java.util.HexFormat;
import java.util.List;

/// Tells whether bytes that lay about somewhere are the private key of an election.
public final class FoundKey {
  private FoundKey() {}

  public static boolean opens(ElectionKey key, byte[] found) {
    byte[] publicKey = HpkeSealing.suite().serializePublicKey(HpkeSealing.pair(found).getPublic());
    return HexFormat.of().formatHex(publicKey).equals(key.publicKey());
  }

  /// The private key of a ceremony, put together as the count does it, in hexadecimal.
  public static String of(KeyCeremony ceremony) {
    List<TrusteeShare> enough = ceremony.shares().subList(0, ceremony.key().needed());
    return HexFormat.of()
        .formatHex(
            HpkeSealing.suite()
                .serializePrivateKey(OpeningKey.of(ceremony.key(), enough).pair().getPrivate()));
  }
}
