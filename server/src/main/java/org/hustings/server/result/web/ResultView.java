package org.hustings.server.result.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.definition.ElectionDefinition;
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

  /// An instant as the election's clocks showed it.
  public ZonedDateTime at(Instant instant) {
    return instant.atZone(election.zone());
  }

  /// "26.3%"
  public static String percent(double percent) {
    return String.format(Locale.ROOT, "%.1f%%", percent);
  }

  /// "online", "post", in the order in which they are shown.
  public List<String> channels() {
    return declaration.numbers().received().keySet().stream().sorted().toList();
  }
}
