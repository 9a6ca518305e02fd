package org.hustings.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RehearsedTest {
  private static final String ONE_CONTEST =
      """
      timetable: []
      contests:
        - contest: chair
          name: Chair
          seats: 1
      """;

  @Test
  void what_is_not_stated_is_filled_in_with_the_simplest() {
    Rehearsed rehearsed = Definitions.filled(ONE_CONTEST);
    assertThat(rehearsed.filled())
        .containsExactly(
            Filled.of("enquiries", "elections@rehearsal.example"),
            Filled.of("timetable.nominations-open", "2021-03-01"),
            Filled.of("timetable.nominations-close", "2021-03-29T12:00"),
            Filled.of("timetable.dispatch-begins", "2021-04-12"),
            Filled.of("timetable.ballot-closes", "2021-05-03T12:00"),
            Filled.of("timetable.declaration", "2021-05-04T12:00"),
            Filled.of("voters", "[]"),
            Filled.of("ballot.channels", "[online, post]"),
            Filled.of("ballot.dispatch", "email-else-post"),
            Filled.of("ballot.order", "alphabetical"),
            new Filled("chair", "candidates", "[]"),
            new Filled("chair", "nominators", "[{members: all}]"),
            new Filled("chair", "threshold", "{members: 1}"),
            new Filled("chair", "count.method", "alternative-vote"),
            new Filled("chair", "count.rule", "av"));
  }

  @Test
  void each_has_the_line_where_it_would_stand() {
    DefinitionLines lines = DefinitionLines.of("e.yaml", Definitions.HEAD + ONE_CONTEST);
    assertThat(lines.place(null, "timetable.ballot-closes")).isEqualTo("e.yaml:6");
    assertThat(lines.place("chair", "count.rule")).isEqualTo("e.yaml:8");
    assertThat(lines.place(null, "enquiries")).isEqualTo("e.yaml:1");
  }

  @Test
  void acts_go_between_those_that_are_stated() {
    assertThat(
            dates(
                "[{act: nominations-open, at: 2023-12-18}, {act: freeze-date, at: 2023-12-12},"
                    + " {act: ballot-closes, at: 2024-03-14}, {act: declaration, at: 2024-03-16}]"))
        .containsExactly(
            Filled.of("timetable.nominations-close", "2024-01-15T12:00"),
            Filled.of("timetable.dispatch-begins", "2024-01-29"));
    assertThat(
            dates(
                "[{act: nominations-close, at: 2022-02-01}, {act: ballot-closes, at: 2022-02-10}]"))
        .containsExactly(
            Filled.of("timetable.nominations-open", "2022-01-04"),
            Filled.of("timetable.dispatch-begins", "2022-02-05"),
            Filled.of("timetable.declaration", "2022-02-11T12:00"));
  }

  @Test
  void a_deadline_that_may_lie_anywhere_moves_no_act_before_another() {
    assertThat(
            dates(
                "[{act: nominations-open, at: 2031-02-03}, {act: nominations-close, at:"
                    + " 2031-02-28}, {act: arrears-cut-off, at: 2031-03-04}, {act:"
                    + " acceptances-close, at: 2031-03-05}, {act: ballot-closes, at: 2031-04-11}]"))
        .containsExactly(
            Filled.of("timetable.dispatch-begins", "2031-03-19"),
            Filled.of("timetable.declaration", "2031-04-12T12:00"));
  }

  private static List<Filled> dates(String timetable) {
    return Definitions.filled(ONE_CONTEST.replace("[]", timetable)).filled().stream()
        .filter(one -> one.key().startsWith("timetable."))
        .toList();
  }

  @Test
  void one_channel_leaves_one_way_of_dispatch() {
    assertThat(dispatch("[post]")).isEqualTo("post");
    assertThat(dispatch("[online]")).isEqualTo("email");
  }

  private static String dispatch(String channels) {
    return Definitions.filled("ballot: {channels: %s}\n".formatted(channels) + ONE_CONTEST)
        .filled()
        .stream()
        .filter(one -> one.key().equals("ballot.dispatch"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void constraints_get_a_rule_that_keeps_them() {
    String constrained =
        ONE_CONTEST.replace("seats: 1", "seats: 3")
            + "    count: {method: stv, constraints: [{group: women, at-least: 1}]}\n";
    Rehearsed rehearsed = Definitions.filled(constrained);
    assertThat(Unplayable.of(rehearsed, "e.yaml")).isEmpty();
  }

  @TestFactory
  List<DynamicTest> every_rule_book_is_complete_when_it_is_filled_in() {
    return Definitions.ruleBooks().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                String.valueOf(file.getFileName()),
                () -> assertThat(Unplayable.of(rehearsed(file), "filled")).isEmpty()))
        .toList();
  }

  private static Rehearsed rehearsed(Path file) {
    return Rehearsed.of(Definitions.read(file));
  }
}
