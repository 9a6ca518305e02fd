package org.hustings.count.pairwise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Lot;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.record.Action;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Recorder;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// One count by Schulze's method. Its one stage shows for each option the papers that prefer it to
/// the default option or, where there is none, that rank it at all.
final class SchulzeCount {
  private final Schulze rule;
  private final Contest contest;
  private final OptionalInt defaultOption;
  private final DrawnLots lots;
  private final PairwiseVotes votes;
  private final Recorder recorder;
  private final Status[] status;
  private Ground ground = new Ground.LeftInSchwartzSet("A.5.8");

  SchulzeCount(Schulze rule, Contest contest, OptionalInt defaultOption, DrawnLots lots) {
    this.rule = rule;
    this.contest = contest;
    this.defaultOption = defaultOption;
    this.lots = lots;
    this.votes = new PairwiseVotes(contest);
    long all = contest.candidates().stream().mapToLong(c -> acceptable(c.number())).sum();
    this.recorder = new Recorder(BigDecimal.valueOf(all));
    this.status = new Status[contest.candidates().size() + 1];
    for (Candidate candidate : contest.candidates()) {
      boolean withdrawn = contest.withdrawn().contains(candidate.number());
      status[candidate.number()] = withdrawn ? Status.WITHDRAWN : Status.CONTINUING;
    }
  }

  CountRecord record() {
    recorder.act(new Action.Comparisons());
    List<Integer> options = undropped();
    comparisons(options);
    elect(chosen(new Defeats(options, votes)));
    recorder.close(BigDecimal.ZERO, tallies(), BigDecimal.ZERO, 0, BigDecimal.ZERO);
    Ballots ballots = Ballots.ranked(contest.invalid(), contest.rankings().total(), votes.valid());
    return recorder
        .finish(rule.description(), contest, ballots, new QuotaBasis.None(), lots.all())
        .withoutMargin();
  }

  private long acceptable(int option) {
    return defaultOption.isPresent()
        ? votes.preferring(option, defaultOption.getAsInt())
        : votes.ranking(option);
  }

  /// A.5.2 and A.5.3: whoever misses the quorum, or does not defeat the default option, goes.
  private List<Integer> undropped() {
    List<Integer> options = new ArrayList<>();
    for (Candidate candidate : contest.standing()) {
      int option = candidate.number();
      Optional<Decision> dropped = defaultOption.isPresent() ? dropped(option) : Optional.empty();
      if (dropped.isPresent()) {
        status[option] = Status.EXCLUDED;
        recorder.decide(dropped.get());
        recorder.exclude(option);
      } else {
        options.add(option);
      }
    }
    return options;
  }

  private Optional<Decision> dropped(int option) {
    int standing = defaultOption.getAsInt();
    long preferring = votes.preferring(option, standing);
    long against = votes.preferring(standing, option);
    if (option == standing) {
      return Optional.empty();
    }
    if (preferring < rule.quorum()) {
      return Optional.of(
          new Decision.BelowQuorum(option, standing, preferring, rule.quorum(), "A.5.2"));
    }
    return preferring > against
        ? Optional.empty()
        : Optional.of(new Decision.NotAboveDefault(option, standing, preferring, against, "A.5.3"));
  }

  private void comparisons(List<Integer> options) {
    for (int place = 0; place < options.size(); place++) {
      for (int other : options.subList(place + 1, options.size())) {
        int one = options.get(place);
        recorder.decide(
            new Decision.Compared(
                one, other, votes.preferring(one, other), votes.preferring(other, one)));
      }
    }
  }

  /// A.5.6 to A.5.8.
  private int chosen(Defeats defeats) {
    List<Integer> set = defeats.schwartzSet();
    for (List<Defeats.Defeat> dropped = defeats.dropWeakest(set);
        !dropped.isEmpty();
        dropped = defeats.dropWeakest(set)) {
      for (Defeats.Defeat defeat : dropped) {
        recorder.decide(
            new Decision.DefeatDropped(
                defeat.winner(), defeat.loser(), defeat.votes(), defeat.against(), "A.5.7"));
      }
      set = defeats.schwartzSet();
    }
    if (set.size() == 1) {
      return set.getFirst();
    }
    ground = new Ground.ChosenFromSchwartzSet("A.5.8");
    Lot lot = lots.draw(recorder.stage(), Purpose.WHO_IS_ELECTED, set);
    recorder.decide(new Decision.TieByLot(lot));
    return lot.drawn();
  }

  private void elect(int option) {
    if (defaultOption.isPresent() && option == defaultOption.getAsInt()) {
      status[option] = Status.REOPENED;
      recorder.leaveEmpty(option, ground);
      return;
    }
    status[option] = Status.ELECTED;
    recorder.elect(option, ground);
  }

  private List<Tally> tallies() {
    List<Tally> tallies = new ArrayList<>();
    for (Candidate candidate : contest.candidates()) {
      int option = candidate.number();
      long papers = acceptable(option);
      BigDecimal sum = BigDecimal.valueOf(papers);
      tallies.add(new Tally(option, status[option], papers, sum, sum, Optional.empty()));
    }
    return tallies;
  }
}
