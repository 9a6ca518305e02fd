package org.hustings.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnplayableTest {
  @Test
  void the_status_of_those_who_have_left_is_told_with_its_line() {
    String text =
        Definitions.HEAD
            + """
            timetable: []
            voters:
              - any-of: [{status: "left: lapsed"}, {status: honorary life}]
            contests:
              - contest: chair
                name: Chair
                seats: 1
                candidates: [{unit: northfield-branch}, {status: Left}]
            """;
    assertThat(
            Unplayable.ofConditions(
                Unplayable.check(text).definition().orElseThrow(), "e.yaml", text))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("e.yaml:8: a condition \"status: left: lapsed\""),
            one -> assertThat(one).startsWith("e.yaml:13: a condition \"status: Left\""));
  }
}
