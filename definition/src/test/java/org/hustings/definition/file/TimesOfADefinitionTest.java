package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.timetable.ActKind;
import org.junit.jupiter.api.Test;

class TimesOfADefinitionTest {
  private static String with(String... acts) {
    return Definitions.SMALLEST.replace(
        "contests:\n",
        "timetable:\n"
            + String.join("", List.of(acts).stream().map(act -> "  - {" + act + "}\n").toList())
            + "contests:\n");
  }

  private static List<String> faults(String... acts) {
    return Definitions.READER.read(with(acts)).faults().stream()
        .map(fault -> fault.words("f.yaml"))
        .toList();
  }

  @Test
  void a_time_in_the_hour_that_the_clocks_skip_does_not_exist() {
    assertThat(faults("act: nominations-open, at: 2020-03-29T01:30"))
        .containsExactly(
            "f.yaml:7:33: found \"2020-03-29T01:30\"; expected a time that happens in Europe/London:"
                + " clocks go forward from 1am to 2am on that day, so write a time outside that gap");
  }

  @Test
  void a_time_that_happens_twice_must_say_which_is_meant() {
    assertThat(faults("act: ballot-closes, at: 2020-10-25T01:30"))
        .containsExactly(
            "f.yaml:7:30: found \"2020-10-25T01:30\"; expected a time that happens once in"
                + " Europe/London: clocks go back on that day and it happens twice: write"
                + " 2020-10-25T01:30+01:00 for the first or 2020-10-25T01:30Z for the second");
    Instant second =
        Definitions.sound(with("act: ballot-closes, at: 2020-10-25T01:30Z"))
            .timetable()
            .ballot()
            .closes();
    assertThat(second).isEqualTo(Instant.parse("2020-10-25T01:30:00Z"));
  }

  @Test
  void an_offset_that_the_zone_does_not_have_at_that_time_is_refused() {
    assertThat(faults("act: ballot-closes, at: 2020-11-12T12:00+01:00")).hasSize(1);
    assertThat(faults("act: ballot-closes, at: 2020-11-12T12:00Z")).isEmpty();
  }

  @Test
  void a_day_that_the_calendar_does_not_have_is_refused() {
    assertThat(faults("act: ballot-closes, at: 2021-02-29"))
        .containsExactly(
            "f.yaml:7:30: found \"2021-02-29\"; expected a day and time that the calendar has");
    assertThat(faults("act: ballot-closes, at: 12 November")).hasSize(1);
  }

  @Test
  void nominations_cannot_close_before_they_open() {
    assertThat(
            faults(
                "act: nominations-open, at: 2020-07-11", "act: nominations-close, at: 2020-07-10"))
        .containsExactly(
            "f.yaml:8:34: found \"nominations-close\" at 2020-07-10; expected a time after"
                + " \"nominations-open\", which is at 2020-07-11 in line 7");
  }

  @Test
  void on_one_day_a_time_and_a_date_without_one_are_in_order() {
    assertThat(
            faults(
                "act: self-service-reissue-closes, at: 2020-11-12",
                "act: ballot-closes, at: 2020-11-12T12:00"))
        .isEmpty();
  }

  @Test
  void an_act_stands_once_and_a_further_one_has_a_name_of_its_own() {
    assertThat(faults("act: freeze-date, at: 2020-08-24", "act: freeze-date, at: 2020-08-25"))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("f.yaml:8:5", "it stands in line 7 too"));
    assertThat(
            faults("act: other, key: hustings-in-leeds, at: 2020-10-01, words: Hustings in Leeds"))
        .isEmpty();
    assertThat(faults("act: other, at: 2020-10-01")).hasSize(2);
  }

  @Test
  void an_act_without_words_has_those_of_its_kind() {
    assertThat(
            Definitions.sound(with("act: ballot-closes, at: 2020-11-12T12:00"))
                .timetable()
                .act(ActKind.BALLOT_CLOSES)
                .orElseThrow()
                .words())
        .isEqualTo("The ballot closes");
  }
}
