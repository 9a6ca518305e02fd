package org.hustings.server.result.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.DayTurnout;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.result.Reports.Report;
import org.hustings.words.Words;

/// A result as its pages show it.
///
/// @param declared false for what officials see before the declaration
/// @param report of the scrutineer, if there is one
/// @param copiesDestroyed when two officials said that no copy of the envelopes is left
public record ResultView(
    ElectionDefinition election,
    Declaration declaration,
    boolean declared,
    Optional<Report> report,
    Optional<Instant> copiesDestroyed) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  /// Where the result is found: once declared, at its public address.
  public String path() {
    return (declared ? "" : "/staff") + "/elections/" + election.id() + "/result";
  }

  /// Where the result of one contest is found.
  public String path(ContestResult contest) {
    return (declared ? "" : "/staff")
        + "/elections/"
        + election.id()
        + "/"
        + contest.contest()
        + "/result";
  }

  /// Whether anything is left anywhere that links a vote to its voter.
  public String copiesDestroyed(Words words) {
    return copiesDestroyed
        .map(at ->
            words.say("result.copies.destroyed", "day", LocalDate.ofInstant(at, election.zone())))
        .orElseGet(() -> words.say("result.copies.not-yet"));
  }

  /// "Monday 3 August 2020, 4.30pm"
  public String when(Instant instant) {
    return MomentWords.dateAndTime(instant, election.zone());
  }

  /// "Monday 3 August 2020, 4.30pm (British Summer Time)", for what leaves the site.
  public String whenAndZone(Instant instant) {
    return MomentWords.dateTimeAndZone(instant, election.zone());
  }

  /// "26.3%"
  public static String percent(double percent) {
    return String.format(Locale.ROOT, "%.1f%%", percent);
  }

  /// "130,412"
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// "19 October to 22 October 2020", or one day of these.
  public static String days(DayTurnout days) {
    String last = DAY.format(days.last()) + " " + days.last().getYear();
    return days.first().equals(days.last()) ? last : DAY.format(days.first()) + " to " + last;
  }

  /// "online", "post", in the order in which they are shown.
  public List<String> channels() {
    return declaration.numbers().received().keySet().stream().sorted().toList();
  }

  /// What a scrutineer is satisfied with, or not: the words follow what the law of the United
  /// Kingdom asks of scrutineers.
  public static String satisfaction(boolean satisfied) {
    return "The scrutineer is "
        + (satisfied ? "" : "not ")
        + "satisfied that there are no reasonable grounds for believing that the law or the rules"
        + " were contravened, that the arrangements for making, storing, sending and counting the"
        + " ballots left as little opportunity for unfairness as could be, and that the ballot was"
        + " conducted without interference.";
  }

  /// How a contest ended, in a sentence for those who read nothing else.
  public static String summary(ContestResult contest) {
    String seats =
        contest.empty() == 0
            ? ""
            : contest.empty() == 1
                ? " One seat stays empty."
                : " " + contest.empty() + " seats stay empty.";
    return switch (contest.outcome()) {
      case COUNTED ->
          contest.elected().isEmpty()
              ? "Nobody is elected: nominations are re-opened." + seats
              : "Elected by the count." + seats;
      case UNOPPOSED -> "Elected unopposed: there were no more candidates than seats." + seats;
      case NOBODY_STOOD -> "Nobody stood." + seats;
    };
  }
}
