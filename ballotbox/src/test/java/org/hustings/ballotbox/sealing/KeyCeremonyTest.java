package org.hustings.ballotbox.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.hustings.definition.ElectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCeremonyTest {
  private static final ElectionId ELECTION = new ElectionId("saltmarsh-2020");

  private final KeyCeremony ceremony = KeyCeremony.hold(ELECTION, 3, 5);
  private final ElectionKey key = ceremony.key();
  private final List<TrusteeShare> shares = ceremony.shares();

  /// The test case of draft-mcgrew-tss-03, section 9.
  @Test
  void shares_are_put_together_as_the_published_test_vector_says() throws IOException {
    HexFormat hex = HexFormat.of();
    ShamirSplitSecretShare[] points = {
      new ShamirSplitSecretShare(hex.parseHex("b9fa07e185"), 1),
      new ShamirSplitSecretShare(hex.parseHex("f5409b4511"), 2)
    };

    byte[] secret = ShamirSplitSecret.getInstance(KeyCeremony.FIELD, points).getSecret();

    assertThat(hex.formatHex(secret)).isEqualTo("7465737400");
  }

  @Test
  void any_three_of_five_open() {
    byte[] sealed = Sealing.of(1).seal(key, new byte[] {1, 2, 3});

    for (int left = 0; left < 5; left++) {
      for (int out = left + 1; out < 5; out++) {
        TrusteeShare one = shares.get(left);
        TrusteeShare other = shares.get(out);
        List<TrusteeShare> three =
            shares.stream()
                .filter(share -> !share.equals(one) && !share.equals(other))
                .toList()
                .reversed();
        assertThat(Sealing.of(1).open(OpeningKey.of(key, three), sealed)).containsExactly(1, 2, 3);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "2, 2", "3, 5", "5, 9", "99, 99"})
  void any_number_of_trustees_may_be_needed(int needed, int trustees) {
    KeyCeremony held = KeyCeremony.hold(ELECTION, needed, trustees);

    assertThat(held.shares()).hasSize(trustees);
    assertThat(OpeningKey.of(held.key(), held.shares()).election()).isEqualTo(ELECTION);
  }

  @Test
  void more_needed_than_there_are_is_refused() {
    assertThatThrownBy(() -> KeyCeremony.hold(ELECTION, 4, 3))
        .hasMessageContaining("4 of 3 trustees");
  }

  @Test
  void two_shares_do_not_open_and_the_message_says_how_many_do() {
    refused(shares.subList(0, 2), "2 of the 3 shares");
  }

  @Test
  void a_share_given_twice_is_named() {
    refused(List.of(shares.get(0), shares.get(1), shares.get(1)), "Share 2 was given twice");
  }

  @Test
  void a_share_of_another_ceremony_is_named() {
    TrusteeShare stray = KeyCeremony.hold(ELECTION, 3, 5).shares().get(3);

    refused(
        Stream.concat(shares.stream().limit(2), Stream.of(stray)).toList(),
        "Share 4 belongs to the key " + stray.fingerprint());
  }

  @Test
  void a_share_of_another_election_is_named() {
    TrusteeShare stray = KeyCeremony.hold(new ElectionId("fenland-2020"), 3, 5).shares().get(0);

    refused(
        List.of(stray, shares.get(1), shares.get(2)), "Share 1 is of the election fenland-2020");
  }

  @Test
  void a_forged_share_does_not_give_the_key() {
    TrusteeShare forged = new TrusteeShare(ELECTION, 4, key.fingerprint(), shares.get(0).secret());

    refused(List.of(shares.get(1), shares.get(2), forged), "do not give the key");
  }

  @Test
  void key_and_share_are_read_as_they_were_written() {
    assertThat(ElectionKey.parse(key.text())).isEqualTo(key);
    assertThat(TrusteeShare.parse(shares.get(0).text())).isEqualTo(shares.get(0));
  }

  @Test
  void a_share_may_be_typed_from_its_print() {
    String typed = "# of my own hand\n" + shares.get(2).text().toUpperCase(Locale.ROOT) + "\n\n";

    assertThat(TrusteeShare.parse(typed)).isEqualTo(shares.get(2));
    assertThat(ElectionKey.parse(key.text().toUpperCase(Locale.ROOT))).isEqualTo(key);
  }

  @Test
  void a_slip_in_any_figure_of_a_share_is_found() {
    String text = shares.get(0).text();
    int begin = text.indexOf("share: ") + "share: ".length();
    for (int place = begin; text.charAt(place) != '\n'; place++) {
      if (text.charAt(place) != ' ') {
        char other = text.charAt(place) == '0' ? '1' : '0';
        String slip = text.substring(0, place) + other + text.substring(place + 1);
        assertThatThrownBy(() -> TrusteeShare.parse(slip))
            .isInstanceOf(KeyTextException.class)
            .hasMessageContaining("Share 1 is not as the ceremony wrote it");
      }
    }
  }

  @Test
  void a_file_that_is_something_else_is_told_so() {
    assertThatThrownBy(() -> TrusteeShare.parse(key.text()))
        .hasMessage("It begins with \"Hustings election key\"; expected \"Hustings key share\".");
    assertThatThrownBy(() -> ElectionKey.parse("Hustings election key\nelection: saltmarsh-2020"))
        .hasMessageContaining("\"sealing: …\"");
  }

  @Test
  void neither_share_nor_opening_key_tells_its_secret_when_printed() {
    String secret = shares.get(0).secret();

    assertThat(shares.get(0).toString()).doesNotContain(secret);
    assertThat(OpeningKey.of(key, shares).toString())
        .isEqualTo("the opening key of saltmarsh-2020");
  }

  private void refused(List<TrusteeShare> given, String words) {
    assertThatThrownBy(() -> OpeningKey.of(key, given))
        .isInstanceOf(KeyTextException.class)
        .hasMessageContaining(words);
  }
}
