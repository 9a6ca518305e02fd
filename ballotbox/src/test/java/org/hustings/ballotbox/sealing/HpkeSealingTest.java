package org.hustings.ballotbox.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.hustings.definition.ElectionId;
import org.junit.jupiter.api.Test;

class HpkeSealingTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] INNER = "twelve bytes".getBytes(StandardCharsets.US_ASCII);

  private final KeyCeremony ceremony = KeyCeremony.hold(new ElectionId("saltmarsh-2020"), 1, 1);
  private final OpeningKey opening = OpeningKey.of(ceremony.key(), ceremony.shares());
  private final Sealing sealing = Sealing.of(1);

  /// RFC 9180, appendix A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base.
  @Test
  void the_suite_is_the_one_of_rfc_9180_appendix_a_2() throws InvalidCipherTextException {
    HPKE hpke = HpkeSealing.suite();
    byte[] info = HEX.parseHex("4f6465206f6e2061204772656369616e2055726e");
    byte[] text = HEX.parseHex("4265617574792069732074727574682c20747275746820626561757479");
    AsymmetricCipherKeyPair receiver =
        HpkeSealing.pair(
            HEX.parseHex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb"));
    AsymmetricCipherKeyPair ephemeral =
        HpkeSealing.pair(
            HEX.parseHex("f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600"));

    HPKEContextWithEncapsulation sender = hpke.setupBaseS(receiver.getPublic(), info, ephemeral);
    byte[] first = sender.seal(ascii("Count-0"), text);
    byte[] second = sender.seal(ascii("Count-1"), text);

    assertThat(HEX.formatHex(hpke.serializePublicKey(receiver.getPublic())))
        .isEqualTo("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a");
    assertThat(HEX.formatHex(sender.getEncapsulation()))
        .isEqualTo("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a");
    assertThat(HEX.formatHex(first))
        .isEqualTo(
            "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28");
    assertThat(HEX.formatHex(second))
        .isEqualTo(
            "6b53c051e4199c518de79594e1c4ab18b96f081549d45ce015be002090bb119e85285337cc95ba5f59992dc98c");
    HPKEContext opened = hpke.setupBaseR(sender.getEncapsulation(), receiver, info);
    assertThat(opened.open(ascii("Count-0"), first)).isEqualTo(text);
  }

  @Test
  void what_is_sealed_is_opened_and_begins_with_the_version() {
    byte[] sealed = sealing.seal(ceremony.key(), INNER);

    assertThat(sealed).hasSize(INNER.length + 49).startsWith(1);
    assertThat(sealing.open(opening, sealed)).isEqualTo(INNER);
  }

  @Test
  void the_same_papers_sealed_twice_have_nothing_in_common() {
    byte[] one = sealing.seal(ceremony.key(), INNER);
    byte[] other = sealing.seal(ceremony.key(), INNER);

    assertThat(HEX.formatHex(one, 1, 33)).isNotEqualTo(HEX.formatHex(other, 1, 33));
    assertThat(HEX.formatHex(one, 33, 61)).isNotEqualTo(HEX.formatHex(other, 33, 61));
  }

  @Test
  void no_altered_byte_goes_unnoticed() {
    byte[] sealed = sealing.seal(ceremony.key(), INNER);

    for (int place = 0; place < sealed.length; place++) {
      byte[] altered = sealed.clone();
      altered[place] ^= 0x10;
      assertThatThrownBy(() -> sealing.open(opening, altered))
          .isInstanceOf(UnopenedException.class);
    }
  }

  @Test
  void what_was_sealed_for_one_election_is_not_opened_for_another() {
    ElectionKey sameKey =
        new ElectionKey(new ElectionId("fenland-2020"), 1, ceremony.key().publicKey(), 1, 1);

    byte[] sealed = sealing.seal(sameKey, INNER);

    assertThatThrownBy(() -> sealing.open(opening, sealed)).isInstanceOf(UnopenedException.class);
  }

  @Test
  void a_version_that_nobody_knows_is_named() {
    assertThatThrownBy(() -> Sealing.of(2)).hasMessageContaining("Sealing 2");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
