package org.hustings.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityCodeTest {
  private static final SecurityCode CODE = new SecurityCode("ABCD2345", "WXYZ6789");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ABCD2345-WXYZ6789",
        "abcd2345 wxyz6789",
        " ABCD 2345 – WXYZ 6789\n",
        "abcd2345wxyz6789",
        "ABCD.2345.WXYZ.6789"
      })
  void a_code_is_read_however_it_is_typed_or_pasted(String typed) {
    assertThat(SecurityCode.parse(typed)).contains(CODE);
  }

  @Test
  void both_parts_may_stand_in_one_box() {
    assertThat(SecurityCode.parse("abcd2345", "wxyz 6789")).contains(CODE);
    assertThat(SecurityCode.parse("abcd2345-wxyz6789", "")).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ABCD2345", "ABCD2345-WXYZ678", "ABCD2345-WXYZ67890", "ABCD2345-WXYZ678O"})
  void what_cannot_be_a_code_is_none(String typed) {
    assertThat(SecurityCode.parse(typed)).isEmpty();
  }

  @Test
  void drawn_codes_can_be_written_and_read_and_none_is_drawn_twice() {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      SecurityCode code = SecurityCode.draw();
      assertThat(SecurityCode.parse(code.written())).contains(code);
      assertThat(drawn.add(code.written())).isTrue();
    }
  }

  @Test
  void no_log_line_holds_a_code() {
    assertThat(CODE.toString()).doesNotContain("ABCD", "WXYZ");
  }
}
