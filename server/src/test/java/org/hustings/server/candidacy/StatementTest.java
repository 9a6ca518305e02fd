package org.hustings.server.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
  @Test
  void markdown_becomes_paragraphs_and_headings_below_those_of_the_page() {
    assertThat(new Statement("# Why me\n\nI **care**.").html())
        .contains("<h3>Why me</h3>")
        .contains("<strong>care</strong>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "[click](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "![picture](https://example.org/track.gif)",
        "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>"
      })
  void nothing_in_a_statement_runs_or_loads(String markdown) {
    assertThat(new Statement(markdown).html())
        .doesNotContain(
            "<script", "<img", "href=\"javascript", "<a href=\"https://example.org\" on");
  }

  @Test
  void a_link_leads_out_without_our_recommendation() {
    assertThat(new Statement("[me](https://example.org)").html())
        .contains("href=\"https://example.org\"")
        .contains("nofollow");
  }

  @Test
  void a_statement_may_have_exactly_the_longest_length_and_not_one_character_more() {
    assertThat(new Statement("é".repeat(Statement.LONGEST)).length()).isEqualTo(Statement.LONGEST);
    assertThatThrownBy(() -> new Statement("é".repeat(Statement.LONGEST + 1)))
        .hasMessage("The statement has 20,001 characters; the most is 20,000.");
  }
}
