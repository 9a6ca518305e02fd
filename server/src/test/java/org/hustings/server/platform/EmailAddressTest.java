package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "ana@ťest.example, ana@xn--est-g0a.example",
    "ann@faß.example, ann@xn--fa-hia.example",
    "ann@FASS.example, ann@fass.example",
    "ann@bücher.example, ann@xn--bcher-kva.example",
    "ann@BÜCHER.example, ann@xn--bcher-kva.example",
    "ann@xn--bcher-kva.example, ann@xn--bcher-kva.example",
    "ann@例え。example, ann@xn--r8jz45g.example",
    "Sam.Upper@Field.Example, Sam.Upper@field.example",
    "kim+vote@field.example, kim+vote@field.example",
    "o'hara@field.example, o'hara@field.example",
    "michał@field.example, michał@field.example",
  })
  void an_address_is_kept_as_mail_servers_are_asked_for_it(String written, String kept) {
    assertThat(EmailAddress.kept(written)).isEqualTo(kept);
    assertThat(EmailAddress.kept(kept)).as("once kept, it stays").isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@field.example",
        "ann@",
        "ann@field",
        "a nn@field.example",
        "ann@fie ld.example",
        "a@b@field.example",
        ".ann@field.example",
        "ann.@field.example",
        "a..nn@field.example",
        "\"ann\"@field.example",
        "ann@field.example>\r\nRCPT TO:<eve@evil.example",
        "ann\u0000@field.example",
        "ann\u200b@field.example",
        "ann\u202e@field.example",
        "ann@-field.example",
        "ann@field..example",
        "ann@xn--zzzzzzzzzzzz99999.example",
        "ann@\u05d0a.example",
        "ann@[127.0.0.1]",
      })
  void what_no_letter_can_reach_is_no_address(String written) {
    assertThat(EmailAddress.parse(written)).isEmpty();
    assertThat(EmailAddress.kept(written)).isEqualTo(written);
  }

  @Test
  void two_ways_to_write_one_letter_box_are_one() {
    assertThat(EmailAddress.key("Ann@BÜCHER.example"))
        .isEqualTo(EmailAddress.key("ann@xn--bcher-kva.example"))
        .isEqualTo(EmailAddress.key("ann@bu\u0308cher.example"));
    assertThat(EmailAddress.kept("rene\u0301@field.example")).isEqualTo("ren\u00e9@field.example");
  }

  @Test
  void a_long_part_before_the_sign_is_measured_as_it_is_sent() {
    assertThat(EmailAddress.isOne("a".repeat(64) + "@field.example")).isTrue();
    assertThat(EmailAddress.isOne("ł".repeat(32) + "@field.example")).isTrue();
    assertThat(EmailAddress.isOne("ł".repeat(33) + "@field.example")).isFalse();
  }

  @Test
  void a_masked_address_shows_a_whole_first_letter() {
    assertThat(EmailAddress.masked("łukasz@field.example")).isEqualTo("ł…@field.example");
    assertThat(EmailAddress.masked("\uD835\uDC00nn@field.example"))
        .isEqualTo("\uD835\uDC00…@field.example");
  }
}
