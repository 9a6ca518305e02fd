package org.hustings.server.election.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hustings.definition.eligibility.Aged;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.EveryOneOf;
import org.hustings.definition.eligibility.HasStatus;
import org.hustings.definition.eligibility.HoldsOffice;
import org.hustings.definition.eligibility.InNation;
import org.hustings.definition.eligibility.InRegion;
import org.hustings.definition.eligibility.InSection;
import org.hustings.definition.eligibility.InUnit;
import org.hustings.definition.eligibility.InUnitOfKind;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.eligibility.OnList;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Due;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.words.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A form takes every kind of condition that a definition can have, or it would lose one unseen.
class ConditionRowsTest {
  private static final Timetable TIMETABLE = new Timetable(ZoneId.of("Europe/London"), List.of());
  private static final Due DAY = Due.on(new Moment.Day(LocalDate.parse("2020-08-24")));
  private static final List<Condition> TWO =
      List.of(new InSection("young"), new HoldsOffice("councillor"));
  private static final Path PARTS =
      Path.of("src", "main", "jte", "election", "staff", "condition-parts.jte");

  private static Stream<Condition> conditions() {
    return Stream.of(
        new JoinedBy(DAY),
        new NotInArrears(DAY),
        new Aged(16, 27, DAY),
        new InSection("young"),
        new HoldsOffice("councillor"),
        new OnList("conference-delegates"),
        new HasStatus("honorary life"),
        new InUnit("northfield-branch"),
        new InUnitOfKind("branch"),
        new InRegion("Upper Wren"),
        new InNation("Wales"),
        new AnyOneOf(TWO),
        new EveryOneOf(TWO));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void a_condition_that_goes_through_the_form_comes_back_as_it_was(Condition condition)
      throws IOException {
    Eligibility eligibility = new Eligibility(List.of(condition));
    Map<String, String> sent = new HashMap<>();
    ConditionRows.fill(sent, "voters", eligibility);
    assertThat(Files.readString(PARTS)).contains("\"" + sent.get("voters.0.what") + "\"");
    Fields form = new Fields(sent, English.WORDS);
    assertThat(new ConditionRows(form, "voters", TIMETABLE).eligibility()).isEqualTo(eligibility);
    assertThat(form.faults()).isEmpty();
  }

  @Test
  void a_day_is_written_as_a_date_as_an_act_or_as_days_from_one() {
    Act close =
        Act.of(
            ActKind.BALLOT_CLOSES, new Moment.Minute(LocalDate.parse("2020-11-12").atTime(12, 0)));
    Timetable timetable = new Timetable(ZoneId.of("Europe/London"), List.of(close));
    assertThat(joined("2020-08-24", timetable)).isEqualTo(DAY);
    assertThat(joined("ballot-closes", timetable)).isEqualTo(Due.with(close));
    assertThat(joined(close.words(), timetable)).isEqualTo(Due.with(close));
    assertThat(joined("14 days before ballot-closes", timetable))
        .isEqualTo(Due.on(new Moment.Day(LocalDate.parse("2020-10-29"))));
    assertThat(joined("1 day after " + close.words(), timetable))
        .isEqualTo(Due.on(new Moment.Day(LocalDate.parse("2020-11-13"))));
    Fields form = new Fields(asked("14 days before the flood"), English.WORDS);
    new ConditionRows(form, "voters", timetable).eligibility();
    assertThat(form.faults().get("voters.0.when")).contains("14 days before ballot-closes");
  }

  private static Map<String, String> asked(String when) {
    return Map.of("voters.rows", "1", "voters.0.what", "joined-by", "voters.0.when", when);
  }

  private static Due joined(String when, Timetable timetable) {
    Eligibility read =
        new ConditionRows(new Fields(asked(when), English.WORDS), "voters", timetable)
            .eligibility();
    return ((JoinedBy) Objects.requireNonNull(read).conditions().getFirst()).by();
  }

  @Test
  void the_form_is_tried_with_every_kind_there_is() {
    List<Class<?>> tried = conditions().<Class<?>>map(Object::getClass).toList();
    assertThat(tried).containsExactlyInAnyOrder(Condition.class.getPermittedSubclasses());
  }
}
