package org.hustings.ballotbox.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hustings.definition.ElectionId;
import org.junit.jupiter.api.Test;

class TrusteePairTest {
  private static final ElectionId ELECTION = new ElectionId("nec-2020");

  private final KeyCeremony ceremony = KeyCeremony.hold(ELECTION, 2, 3);
  private final TrusteeShare share = ceremony.shares().getFirst();
  private final TrusteePair pair = TrusteePair.make();

  @Test
  void a_share_is_opened_by_its_trustee_alone_and_for_its_election_alone() {
    String sealed = pair.key().seal(share);

    assertThat(pair.open(ELECTION, sealed)).isEqualTo(share);
    assertThatThrownBy(() -> TrusteePair.make().open(ELECTION, sealed))
        .isInstanceOf(UnopenedException.class);
    assertThatThrownBy(() -> pair.open(new ElectionId("nec-2021"), sealed))
        .isInstanceOf(UnopenedException.class);
    String altered =
        sealed.substring(0, 70) + (sealed.charAt(70) == '0' ? '1' : '0') + sealed.substring(71);
    assertThatThrownBy(() -> pair.open(ELECTION, altered)).isInstanceOf(UnopenedException.class);
    assertThat(pair.key().seal(share)).isNotEqualTo(sealed);
  }

  /// What a browser made: WebCrypto's own X25519, HKDF and AES-GCM, and our JavaScript about it.
  @Test
  void what_a_browser_made_is_opened_here() {
    TrusteePair made = TrusteePair.of(BrowserCeremony.FIRST_SECRET);
    assertThat(made.key().publicKey()).isEqualTo(BrowserCeremony.FIRST_KEY);
    assertThat(made.key().fingerprint()).isEqualTo(BrowserCeremony.FIRST_FINGERPRINT);

    TrusteeShare first = made.open(ELECTION, BrowserCeremony.FIRST_ENVELOPE);
    TrusteeShare second =
        TrusteePair.of(BrowserCeremony.SECOND_SECRET)
            .open(ELECTION, BrowserCeremony.SECOND_ENVELOPE);
    assertThat(first.commitment()).isEqualTo(BrowserCeremony.FIRST_COMMITMENT);

    ElectionKey key = new ElectionKey(ELECTION, 1, BrowserCeremony.PUBLIC_KEY, 2, 3);
    assertThat(key.fingerprint()).isEqualTo(BrowserCeremony.FINGERPRINT);
    OpeningKey opening = OpeningKey.of(key, List.of(first, second));
    byte[] inner = {1, 2, 3};
    Sealing sealing = Sealing.of(1);
    assertThat(sealing.open(opening, sealing.seal(key, inner))).isEqualTo(inner);
  }

  @Test
  void whoever_has_the_share_says_its_receipt_and_everybody_knows_it_again() {
    assertThat(TrusteeShare.commitmentTo(share.receipt())).isEqualTo(share.commitment());
    assertThat(ceremony.shares().stream().map(TrusteeShare::commitment).distinct()).hasSize(3);
    assertThat(share.receipt()).doesNotContain(share.secret());
  }

  @Test
  void nothing_is_sealed_to_a_point_of_low_order() {
    TrusteeKey nought = new TrusteeKey("0".repeat(64));
    assertThatThrownBy(() -> nought.seal(share)).isInstanceOf(UnopenedException.class);
    assertThatThrownBy(() -> new TrusteeKey("5b1c")).isInstanceOf(IllegalArgumentException.class);
  }
}
