package org.hustings.server.election.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.election.Publication;
import org.hustings.server.platform.Messages;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.junit.jupiter.api.Test;

class TimetableCalendarTest {
  private static final Words ENGLISH =
      Catalogue.load(TimetableCalendar.class.getClassLoader(), "words", Messages.LANGUAGES)
          .in(Language.ENGLISH);
  private static final String FILE =
      """
      format: 1
      election: society-2020
      title: Society, elections 2020
      organisation: The Society
      zone: Europe/London
      timetable:
        - {act: nominations-open, at: 2020-07-11}
        - {act: ballot-closes, at: 2020-11-12T12:00}
        - {act: other, key: hustings, at: 2020-10-01T19:00, words: Hustings; in Leeds}
      contests:
        - {contest: chair, name: Chair, seats: 1}
      """;
  private static final Publication FIRST = publication(FILE, 1, "first");
  private static final Publication MOVED =
      publication(FILE.replace("11-12T12:00", "11-13T17:00"), 2, "The post is late");
  private static final Publication WITHOUT_HUSTINGS =
      publication(FILE.replaceAll("  - .act: other.*\n", ""), 2, "No hall");

  private static Publication publication(String file, int version, String reason) {
    return new Publication(
        new DefinitionReader(Set::of).read(file).definition().orElseThrow(),
        version,
        Instant.parse("2020-07-01T08:00:00Z").plusSeconds(86_400L * version),
        "member:1",
        reason);
  }

  private static String calendar(Publication... publications) {
    return TimetableCalendar.of(
        ENGLISH, List.of(publications), List.of(), "https://vote.example/timetable");
  }

  private static String event(String calendar, String summary) {
    String unfolded = calendar.replace("\r\n ", "");
    return Arrays.stream(unfolded.split("BEGIN:VEVENT"))
        .filter(event -> event.contains(summary))
        .findFirst()
        .orElseThrow();
  }

  private static String value(String event, String name) {
    return event
        .lines()
        .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_day_is_a_date_and_a_time_stands_in_the_elections_zone() {
    String calendar = calendar(FIRST);
    assertThat(event(calendar, "Nominations open")).contains("DTSTART;VALUE=DATE:20200711\r\n");
    assertThat(event(calendar, "The ballot closes"))
        .contains("DTSTART;TZID=Europe/London:20201112T120000\r\n");
  }

  @Test
  void the_zone_is_described_with_the_change_of_clocks_between_the_acts() {
    assertThat(calendar(FIRST).lines())
        .containsSubsequence(
            "BEGIN:STANDARD",
            "DTSTART:20201025T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0000",
            "END:STANDARD");
  }

  @Test
  void an_act_that_moves_keeps_its_identifier_and_raises_its_sequence() {
    String before = event(calendar(FIRST), "The ballot closes");
    String after = event(calendar(FIRST, MOVED), "The ballot closes");
    assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
    assertThat(value(before, "SEQUENCE")).isEqualTo("SEQUENCE:0");
    assertThat(value(after, "SEQUENCE")).isEqualTo("SEQUENCE:1");
    assertThat(value(after, "DESCRIPTION"))
        .isEqualTo("DESCRIPTION:Was Thursday 12 November 2020\\, 12 noon. The post is late");
    assertThat(value(event(calendar(FIRST, MOVED), "Nominations open"), "SEQUENCE"))
        .isEqualTo("SEQUENCE:0");
  }

  @Test
  void an_act_that_is_removed_is_cancelled_where_calendars_have_it() {
    assertThat(event(calendar(FIRST, WITHOUT_HUSTINGS), "in Leeds"))
        .contains("STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n");
  }

  @Test
  void texts_are_escaped_and_no_line_is_longer_than_75_octets() {
    String calendar = calendar(FIRST, MOVED);
    assertThat(calendar).contains("Society\\, elections 2020: Hustings\\; in Leeds");
    assertThat(calendar.split("\r\n"))
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(new CalendarText().words("SUMMARY", "é".repeat(60)).toString())
        .isEqualTo("SUMMARY:" + "é".repeat(33) + "\r\n " + "é".repeat(27) + "\r\n");
  }
}
