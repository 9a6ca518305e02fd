package org.hustings.server.election.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.platform.Messages;
import org.hustings.server.words.English;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.junit.jupiter.api.Test;

class TimetableFormTest {
  private static final Words ENGLISH =
      Catalogue.load(TimetableFormTest.class.getClassLoader(), "words", Messages.LANGUAGES)
          .in(Language.ENGLISH);
  private static final Timetable BEFORE =
      new Timetable(
          ZoneId.of("Europe/London"),
          List.of(
              Act.of(ActKind.FREEZE_DATE, new Moment.Day(LocalDate.of(2020, 8, 24))),
              Act.of(
                  ActKind.BALLOT_CLOSES,
                  new Moment.Minute(LocalDate.of(2020, 11, 12).atTime(LocalTime.NOON))),
              Act.of(ActKind.DECLARATION, new Moment.Day(LocalDate.of(2020, 11, 13)))));

  private final Map<String, String> sent =
      new HashMap<>(
          Map.of(
              "date.freeze-date", "2020-08-24",
              "date.ballot-closes", "2020-11-12",
              "time.ballot-closes", "12:00",
              "date.declaration", "2020-11-13"));

  private static List<String> dates(List<Act> acts) {
    return acts.stream().map(act -> act.key() + " " + act.at().text()).toList();
  }

  @Test
  void dates_are_reckoned_from_other_acts_as_the_same_form_has_them() {
    sent.put("date.ballot-closes", "2020-11-20");
    sent.put("from.freeze-date", "80 days before ballot-closes");
    sent.put("from.declaration", "1 Day after " + ActKind.BALLOT_CLOSES.words());
    sent.put("time.declaration", "17:00");
    sent.put("kind", ActKind.DISPATCH_BEGINS.key());
    sent.put("from", "2 days before freeze-date");
    Fields form = new Fields(sent, English.WORDS);
    assertThat(dates(new TimetableForm(form, BEFORE, ENGLISH).acts()))
        .containsExactlyInAnyOrder(
            "freeze-date 2020-09-01",
            "ballot-closes 2020-11-20T12:00",
            "declaration 2020-11-21T17:00",
            "dispatch-begins 2020-08-30");
    assertThat(form.faults()).isEmpty();
  }

  @Test
  void a_date_that_is_reckoned_from_itself_or_from_no_act_is_told_at_its_field() {
    sent.put("from.freeze-date", "1 day before declaration");
    sent.put("from.declaration", "1 day after freeze-date");
    sent.put("from.ballot-closes", "14 days before the flood");
    Fields form = new Fields(sent, English.WORDS);
    new TimetableForm(form, BEFORE, ENGLISH).acts();
    assertThat(form.faults()).containsKeys("from.freeze-date", "from.declaration");
    assertThat(form.faults().get("from.declaration")).contains("reckoned from itself");
    assertThat(form.faults().get("from.ballot-closes"))
        .contains("“14 days before the flood” is no date");
  }

  @Test
  void no_date_is_reckoned_beyond_the_calendar() {
    sent.put("date.ballot-closes", "+999999999-12-31");
    sent.put("from.declaration", "1 day after ballot-closes");
    Fields form = new Fields(sent, English.WORDS);
    new TimetableForm(form, BEFORE, ENGLISH).acts();
    assertThat(form.faults()).containsKey("date.declaration");
  }
}
