package org.hustings.server.election.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.check.Checked;
import org.hustings.definition.check.DefinitionCheck;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.DefinitionWriter;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.vocabulary.BodyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DefinitionCheck CHECK =
      new DefinitionCheck(new DefinitionReader(CountRules.ofLibrary()));
  private static final BodyKind BRANCHES = new BodyKind("branch", "branch", "branches");

  /// Its short name is cut behind a hyphen where a number follows.
  private static final String ENDS_LATE = "a".repeat(57) + " bc";

  private static final List<Seats> CONTESTS =
      List.of(new Seats("Committee members", 6), new Seats("Chair", 1), new Seats("委員", 2));

  private static Wishes wishes(LocalDate first, Sending sending, @Nullable BodyKind bodies) {
    return new Wishes(
        new ElectionId("committee-2027"),
        "Committee elections 2027",
        "Reading Society: north",
        "elections@society.example",
        LONDON,
        first,
        CONTESTS,
        bodies,
        sending);
  }

  private static Stream<LocalDate> everyDayOfAYear() {
    return LocalDate.of(2026, 12, 1).datesUntil(LocalDate.of(2028, 1, 1));
  }

  @ParameterizedTest
  @EnumSource
  void whatever_day_it_begins_nothing_is_wrong_and_nothing_that_is_needed_is_open(
      Template template) {
    everyDayOfAYear().forEach(first -> hasNothingOpen(template, first, Sending.EMAIL_ELSE_POST));
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_open_however_ballots_are_sent(Sending sending) {
    Stream.of(Template.values())
        .forEach(template -> hasNothingOpen(template, LocalDate.of(2027, 3, 1), sending));
  }

  private static void hasNothingOpen(Template template, LocalDate first, Sending sending) {
    ElectionDefinition proposed = template.election(wishes(first, sending, BRANCHES));
    Checked checked = CHECK.check(DefinitionWriter.write(proposed));
    assertThat(checked.findings()).as("%s %s", first, sending).isEmpty();
    assertThat(checked.definition()).contains(proposed);
  }

  @ParameterizedTest
  @EnumSource
  void what_ends_ends_on_a_working_day_at_an_hour_that_no_clock_skips(Template template) {
    WorkingDays days = WorkingDays.in(LONDON);
    everyDayOfAYear()
        .map(first -> template.election(wishes(first, Sending.EMAIL_ELSE_POST, BRANCHES)))
        .flatMap(election -> election.timetable().acts().stream())
        .filter(act -> act.kind() != ActKind.NOMINATIONS_OPEN)
        .forEach(act -> {
          assertThat(days.isWorkingDay(act.at().date())).as(act.toString()).isTrue();
          if (act.at() instanceof Moment.Minute minute) {
            assertThat(minute.time().toLocalTime())
                .isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
          }
        });
  }

  @Test
  void a_society_that_begins_on_the_first_of_march_has_these_dates() {
    ElectionDefinition election =
        Template.COMMITTEE.election(
            wishes(LocalDate.of(2027, 3, 1), Sending.EMAIL_ELSE_POST, null));
    assertThat(election.timetable().acts())
        .extracting(act -> act.key() + " " + act.at().text())
        .containsExactly(
            "nominations-open 2027-03-01",
            "freeze-date 2027-03-22",
            "nominations-close 2027-03-22T12:00",
            // Good Friday to Easter Monday are passed over on the way
            "acceptances-close 2027-03-25T12:00",
            "statements-close 2027-03-25T12:00",
            "dispatch-begins 2027-04-01T09:00",
            "reissue-opens 2027-04-05T09:00",
            "postal-reissue-closes 2027-04-08T12:00",
            "email-reissue-closes 2027-04-14T12:00",
            "self-service-reissue-closes 2027-04-14T17:00",
            "ballot-closes 2027-04-15T12:00",
            "declaration 2027-04-16T17:00");
  }

  @Test
  void no_day_is_chosen_on_which_a_part_of_the_country_is_closed() {
    WorkingDays london = WorkingDays.in(LONDON);
    assertThat(london.onOrAfter(LocalDate.of(2026, 12, 25))).isEqualTo("2026-12-29");
    assertThat(london.isWorkingDay(LocalDate.of(2027, 1, 4)))
        .as("2 January 2027 is a Saturday: Scotland has the Monday off")
        .isFalse();
    assertThat(london.isWorkingDay(LocalDate.of(2027, 3, 29))).as("Easter Monday").isFalse();
    assertThat(london.isWorkingDay(LocalDate.of(2027, 8, 30))).as("August bank holiday").isFalse();
    assertThat(WorkingDays.in(ZoneId.of("Europe/Berlin")).isWorkingDay(LocalDate.of(2027, 10, 3)))
        .isFalse();
    assertThat(WorkingDays.in(ZoneId.of("UTC")).isWorkingDay(LocalDate.of(2026, 12, 25)))
        .as("a zone of no country has no holidays")
        .isTrue();
  }

  @Test
  void contests_have_short_names_of_their_own_whatever_they_are_called() {
    ElectionDefinition election =
        Template.OFFICERS.election(
            new Wishes(
                new ElectionId("o"),
                "O",
                "S",
                null,
                LONDON,
                LocalDate.of(2027, 3, 1),
                List.of(
                    new Seats("Vice-chair", 1),
                    new Seats("Vice chair", 1),
                    new Seats("委員", 1),
                    new Seats("Of " + "long ".repeat(30), 1),
                    new Seats(ENDS_LATE, 1),
                    new Seats(ENDS_LATE + "!", 1)),
                null,
                Sending.EMAIL));
    assertThat(election.contests())
        .extracting(contest -> contest.id().slug())
        .containsExactly(
            "vice-chair",
            "vice-chair-2",
            "contest",
            "contest-2",
            "a".repeat(57) + "-bc",
            "a".repeat(57) + "-2");
  }

  @Test
  void where_bodies_nominate_their_kind_must_be_named() {
    assertThatThrownBy(
            () -> Template.NATIONAL.election(wishes(LocalDate.of(2027, 3, 1), Sending.EMAIL, null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_earlier_timetable_moves_by_as_many_days_to_working_days() {
    ElectionDefinition earlier =
        Template.COMMITTEE.election(wishes(LocalDate.of(2027, 3, 1), Sending.EMAIL, null));
    Moved moved = Moved.toBegin(LocalDate.of(2028, 2, 28), earlier.timetable(), LONDON);
    Act close = earlier.timetable().act(ActKind.NOMINATIONS_CLOSE).orElseThrow();
    assertThat(moved.apply(close.at()).text()).isEqualTo("2028-03-20T12:00");
    Act freeze = earlier.timetable().act(ActKind.FREEZE_DATE).orElseThrow();
    assertThat(moved.apply(freeze.at()).text()).isEqualTo("2028-03-20");
  }
}
