package org.hustings.server.dispatch.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void an_unknown_placeholder_is_named() {
    Wording wording = new Wording("Your ballot", "Dear {nmae}, {link}");
    assertThat(wording.faults(WordingKind.EMAIL))
        .containsOnlyKeys("body")
        .hasEntrySatisfying("body", fault -> assertThat(fault).contains("{nmae}"));
  }

  @Test
  void an_email_without_the_link_is_refused() {
    assertThat(new Wording("Your ballot", "Dear {name}").faults(WordingKind.EMAIL))
        .hasEntrySatisfying("body", fault -> assertThat(fault).contains("{link}"));
  }

  @Test
  void a_reminder_cannot_hold_a_code() {
    assertThat(new Wording("Vote", "{code} {another}").faults(WordingKind.REMINDER))
        .containsOnlyKeys("body");
  }

  @Test
  void a_code_has_no_place_in_a_subject() {
    assertThat(new Wording("Your code {code}", "{link}").faults(WordingKind.EMAIL))
        .containsOnlyKeys("subject");
  }

  @Test
  void what_is_filled_in_cannot_be_markup() {
    Filled filled = new Filled(new Wording("Hello {name}", "Dear **{name}**, vote at {link}"));
    Map<Placeholder, String> values =
        Map.of(
            Placeholder.NAME,
            "<script>alert(1)</script>",
            Placeholder.LINK,
            "https://vote.example/vote/A-B");
    assertThat(filled.html(values))
        .contains("<strong>&lt;script&gt;")
        .contains("<a href=\"https://vote.example/vote/A-B\">")
        .doesNotContain("<script>");
    assertThat(filled.text(values)).endsWith("vote at https://vote.example/vote/A-B");
  }
}
