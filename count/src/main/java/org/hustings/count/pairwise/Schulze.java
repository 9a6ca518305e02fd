package org.hustings.count.pairwise;

import java.util.Optional;
import java.util.OptionalInt;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;
import org.hustings.count.Scope.Method;
import org.hustings.count.Scope.Seats;
import org.hustings.count.lots.DrawnLots;

/// Schulze's method with a default option and a quorum, as the Debian Project's constitution has it
/// (A.5 of version 1.9, A.6 before 1.8).
///
/// @param quorum papers that must prefer an option to the default option; 0 for none
public record Schulze(long quorum) implements CountRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "schulze",
          "Schulze, with a default option",
          "Constitution for the Debian Project, version 1.9 (2022), A.5",
          "1.0",
          0,
          "whole papers",
          "a choice among the options left in the Schwartz set, entered as a lot",
          "the figures of two elections that the Debian Project published; the constitution's own"
              + " definition of a beat path over random elections",
          "The constitution gives the choice among equals to whoever has the casting vote; that"
              + " person's choice is entered as a lot. One majority, of 1:1, for all options",
          new Scope(Method.PAIRWISE, Seats.ONE, false, true, true));

  /// @throws CannotCount if the quorum is below 0
  public Schulze {
    if (quorum < 0) {
      throw new CannotCount("a quorum is 0 papers or more, not " + quorum);
    }
  }

  public static Schulze rule() {
    return new Schulze(0);
  }

  /// The same with a quorum, as a rule's name has it: `quorum-46`; empty where the text is none.
  public Optional<CountRule> with(String more) {
    return quorum == 0 && more.matches("quorum-\\d{1,15}")
        ? Optional.of(new Schulze(Long.parseLong(more.substring(more.indexOf('-') + 1))))
        : Optional.empty();
  }

  @Override
  public RuleDescription description() {
    return quorum == 0
        ? DESCRIPTION
        : DESCRIPTION.as(
            DESCRIPTION.name() + "+quorum-" + quorum,
            DESCRIPTION.title() + " and a quorum of " + quorum,
            "; quorum " + quorum);
  }

  @Override
  public CountResult count(Contest contest, Lots lots) {
    if (contest.seats() != 1 || !contest.constraints().isEmpty()) {
      throw new CannotCount(
          "Schulze's method fills one seat and keeps no constraints: count by a rule of STV");
    }
    if (contest.standing().isEmpty()) {
      throw new CannotCount("every candidate is withdrawn: nobody can be elected");
    }
    OptionalInt defaultOption = DefaultOption.of(contest);
    if (quorum > 0 && defaultOption.isEmpty()) {
      throw new CannotCount(
          "a quorum is counted against the default option, and nobody on the ballot paper is called"
              + " None of the above, Further discussion or Re-open nominations: name that option so,"
              + " or count without a quorum");
    }
    return DrawnLots.count(
        lots, drawn -> new SchulzeCount(this, contest, defaultOption, drawn).record());
  }
}
