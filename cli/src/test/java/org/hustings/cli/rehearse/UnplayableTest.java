package org.hustings.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnplayableTest {
  @Test
  void a_condition_on_what_the_invented_society_has_of_its_own_is_told_with_its_line() {
    String text =
        Definitions.HEAD
            + """
            timetable: []
            voters:
              - any-of: [{status: honorary life}, {office: chair}]
            contests:
              - contest: chair
                name: Chair
                seats: 1
                candidates: [{unit: northfield-branch}]
            """;
    assertThat(
            Unplayable.ofConditions(
                Unplayable.check(text).definition().orElseThrow(), "e.yaml", text))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("e.yaml:8: a condition \"status\""),
            one -> assertThat(one).startsWith("e.yaml:13: a condition \"unit\""));
  }

  @Test
  void a_section_that_members_declare_for_themselves_is_told_with_its_line() {
    String text =
        Definitions.HEAD
            + """
            timetable: []
            sections:
              disabled: {words: disabled members, declared-by: member, consent: I am.}
            voters: [{section: disabled}]
            contests:
              - contest: chair
                name: Chair
                seats: 1
            """;
    assertThat(
            Unplayable.ofConditions(
                Unplayable.check(text).definition().orElseThrow(), "e.yaml", text))
        .singleElement()
        .asString()
        .contains(": a section \"disabled\" that members declare for themselves");
  }
}
