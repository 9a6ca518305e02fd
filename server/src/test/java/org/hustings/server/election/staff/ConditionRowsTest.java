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
import java.util.stream.Stream;
import org.hustings.definition.eligibility.Aged;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.EveryOneOf;
import org.hustings.definition.eligibility.HoldsOffice;
import org.hustings.definition.eligibility.InSection;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.eligibility.OnList;
import org.hustings.definition.timetable.Due;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
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
    Fields form = new Fields(sent);
    assertThat(new ConditionRows(form, "voters", TIMETABLE).eligibility()).isEqualTo(eligibility);
    assertThat(form.faults()).isEmpty();
  }

  @Test
  void the_form_is_tried_with_every_kind_there_is() {
    List<Class<?>> tried = conditions().<Class<?>>map(Object::getClass).toList();
    assertThat(tried).containsExactlyInAnyOrder(Condition.class.getPermittedSubclasses());
  }
}
