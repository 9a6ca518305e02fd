package org.hustings.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vote for {name",
        "Vote for name}",
        "{n, plural, one {a}}",
        "{n, plural, offset:1 one {a} other {b}}",
        "{n, number, percent}",
        "{n, choice, 0#none}",
        "<page>all groups",
        "all groups</page>",
        "<a><b>crossed</a></b>",
        "{n, plural, one {<a>one} other {two</a>}}",
      })
  void a_pattern_with_a_fault_is_refused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> Pattern.compile(pattern));
  }

  @Test
  void a_pattern_knows_what_has_to_be_given_to_it() {
    Pattern pattern =
        Pattern.compile(
            "{n, plural, one {<page>{a}</page>} other {<strong>#</strong>}} {s, select, other {{t,"
                + " date}}}");

    assertThat(pattern.arguments()).containsExactly("a", "n", "page", "s", "t");
  }

  @Test
  void a_pattern_in_which_nothing_changes_is_its_text() {
    assertThat(Pattern.compile("It's #1: 100%").constant()).isEqualTo("It's #1: 100%");
    assertThat(Pattern.compile("").constant()).isEmpty();
    assertThat(Pattern.compile("{a}").constant()).isNull();
  }
}
