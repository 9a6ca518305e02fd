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
import org.hustings.server.result.Declarations.Declared;
import org.hustings.server.result.Reports.Report;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// A result as its pages show it.
///
/// @param declared false for what officials see before the declaration
/// @param report of the scrutineer, if there is one
/// @param all every declaration of this election, the first first
/// @param count of which count it is the result
/// @param copiesDestroyed when two officials said that no copy of the envelopes is left
public record ResultView(
    ElectionDefinition election,
    Declaration declaration,
    boolean declared,
    Optional<Report> report,
    Optional<Instant> copiesDestroyed,
    List<Declared> all,
    int count) {
  public ResultView {
    all = List.copyOf(all);
  }

  /// Where the result is found: once declared, at its public address.
  public String path() {
    if (withdrawn() != null) {
      return earlier(count);
    }
    return (declared ? "" : "/staff") + "/elections/" + election.id() + "/result";
  }

  /// Where the result of one contest is found.
  public String path(ContestResult contest) {
    if (withdrawn() != null) {
      return earlier(count) + "/contests/" + contest.contest();
    }
    return (declared ? "" : "/staff")
        + "/elections/"
        + election.id()
        + "/"
        + contest.contest()
        + "/result";
  }

  /// This declaration, where it does not hold any more; else null.
  public @Nullable Declared withdrawn() {
    return declared
        ? all.stream().filter(one -> one.count() == count && !one.holds()).findFirst().orElse(null)
        : null;
  }

  /// What was declared before this and does not hold.
  public List<Declared> replaced() {
    return all.stream().filter(one -> one.count() < count && !one.holds()).toList();
  }

  /// Where the result is found that does not hold any more.
  private String earlier(int which) {
    return "/elections/" + election.id() + "/result/earlier/" + which;
  }

  /// Where this declaration is to be printed.
  public String pdf() {
    return withdrawn() == null ? path() + ".pdf" : path() + "/declaration.pdf";
  }

  /// Where this declaration is for machines.
  public String json() {
    return withdrawn() == null ? path() + ".json" : path() + "/result.json";
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
