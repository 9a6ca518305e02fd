package org.hustings.server.election.staff;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionDefinition;

/// One of the five pages on which a draft is gone through in the order in which one thinks. Each has
/// some fields of the whole election and some of every contest.
public enum DraftPage {
  STANDING(
      1,
      Set.of("title", "organisation", "body", "enquiries", "statement"),
      Set.of("name", "seats", "candidates", "question", "answer")),
  NOMINATING(2, Set.of(), Set.of("nominators", "may", "limit", "public", "threshold")),
  VOTING(3, Set.of("voters"), Set.of("voters")),
  /// The form of the timetable, which has a page of its own.
  DATES(4, Set.of(), Set.of()),
  SENDING(
      5,
      Set.of(
          "channel",
          "dispatch",
          "order",
          "grace",
          "replacement",
          "blank",
          "superseded",
          "vote-letter",
          "one-seat-each"),
      Set.of("method", "rule", "further", "votes", "re-open", "order", "vacancies"));

  private static final Pattern OF_CONTEST = Pattern.compile("contest\\.[a-z0-9-]+\\.(.+)");

  private final int number;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> ofElection;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> ofContest;

  DraftPage(int number, Set<String> ofElection, Set<String> ofContest) {
    this.number = number;
    this.ofElection = ofElection;
    this.ofContest = ofContest;
  }

  /// From 1.
  public int number() {
    return number;
  }

  /// Where it is.
  public String path(Opened opened) {
    return opened.path() + (this == DATES ? "/timetable" : "/pages/" + number());
  }

  /// Where one goes on from here: to the next, or to the election.
  String next(Opened opened) {
    return switch (this) {
      case STANDING -> (NOMINATING.isOf(opened) ? NOMINATING : VOTING).path(opened);
      case NOMINATING -> VOTING.path(opened);
      case VOTING -> DATES.path(opened);
      case DATES -> SENDING.path(opened);
      case SENDING -> opened.path();
    };
  }

  /// Whether there is anything on it: where only questions are put, nobody nominates.
  public boolean isOf(Opened opened) {
    return this != NOMINATING || opened.definition().filter(ElectionDefinition::asksOnly).isEmpty();
  }

  static Optional<DraftPage> numbered(String number) {
    return Arrays.stream(values())
        .filter(page -> page != DATES && Integer.toString(page.number()).equals(number))
        .findFirst();
  }

  /// Whether a field is one of this page.
  boolean has(String field) {
    Matcher contest = OF_CONTEST.matcher(field);
    return contest.matches()
        ? ofContest.contains(first(contest.group(1)))
        : ofElection.contains(first(field));
  }

  private static String first(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
