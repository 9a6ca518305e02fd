package org.hustings.ballotbox.bundle;

import java.util.Map;
import java.util.TreeMap;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.Numbers;
import org.hustings.ballotbox.declaration.PaperNumbers;

/// Checks that the figures of a declaration add up.
final class NumbersCheck {
  private NumbersCheck() {}

  static void require(Declaration declaration) {
    Numbers numbers = declaration.numbers();
    if (numbers.toOpen() != numbers.opened()) {
      throw fault(
          "%d received less %d set aside, %d void, %d disqualified and %d withheld are %d, but %d were opened"
              .formatted(
                  numbers.allReceived(),
                  numbers.setAside(),
                  numbers.madeVoid(),
                  numbers.disqualified(),
                  numbers.withheld(),
                  numbers.toOpen(),
                  numbers.opened()));
    }
    long counted = numbers.voters() - numbers.disqualified();
    long electors = declaration.roll() == null ? 0 : declaration.roll().electors();
    if (counted > electors) {
      throw fault(
          "%d voted and were not disqualified, but the roll has %d electors"
              .formatted(counted, electors));
    }
    requireDays(declaration);
    for (ContestResult contest : declaration.contests()) {
      require(contest, numbers);
    }
  }

  /// Where a channel's votes are told by day, they are all told.
  private static void requireDays(Declaration declaration) {
    Map<String, Long> told = new TreeMap<>();
    declaration.days().forEach(day -> told.merge(day.channel(), day.voters(), Long::sum));
    told.forEach((channel, votes) -> {
      Long received = declaration.numbers().received().get(channel);
      if (!votes.equals(received)) {
        throw fault(
            "by day %d votes came in by the channel %s, and %d in all"
                .formatted(votes, channel, received));
      }
    });
  }

  private static void require(ContestResult contest, Numbers numbers) {
    PaperNumbers papers = contest.papers();
    if (papers != null
        && (papers.papers() > papers.entitled()
            || papers.entitled() > numbers.opened() + numbers.withheld())) {
      throw fault(
          "%s has %d papers of %d entitled voters, with %d envelopes opened"
              .formatted(contest.name(), papers.papers(), papers.entitled(), numbers.opened()));
    }
    if (papers != null
        && papers.papers() > papers.entitled() - papers.madeVoid() + numbers.again()) {
      throw fault(
          "%s has %d papers of %d entitled voters, of whose votes %d are void in it and %d were cast again"
              .formatted(
                  contest.name(),
                  papers.papers(),
                  papers.entitled(),
                  papers.madeVoid(),
                  numbers.again()));
    }
    boolean held = contest.outcome() != ContestResult.Outcome.NOT_HELD;
    if (!held && !(contest.elected().isEmpty() && papers == null)) {
      throw fault(contest.name() + " was not held, but has papers or somebody elected");
    }
    if (contest.empty() < 0) {
      throw fault(
          "%s has %d elected to %d seats"
              .formatted(contest.name(), contest.elected().size(), contest.seats()));
    }
  }

  private static BundleFault fault(String words) {
    return new BundleFault(BundleFiles.DECLARATION, words);
  }
}
