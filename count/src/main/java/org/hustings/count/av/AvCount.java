package org.hustings.count.av;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Lot;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.record.Action;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.hustings.count.record.Recorder;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// One count by the alternative vote: while nobody has more than half of what the continuing
/// candidates have, the lowest is excluded.
final class AvCount {
  private final Contest contest;
  private final Poll poll;
  private final int decimals;
  private final BigDecimal total;
  private final DrawnLots lots;
  private final Recorder recorder;
  private final List<Integer> continuing = new ArrayList<>();
  private final List<Integer> excluded = new ArrayList<>();
  private final List<BigInteger[]> stages = new ArrayList<>();
  private List<BigDecimal> votesBefore = List.of();
  private int winner;

  /// @param total what a stage adds up to
  AvCount(Contest contest, Poll poll, int decimals, BigDecimal total, DrawnLots lots) {
    this.contest = contest;
    this.poll = poll;
    this.decimals = decimals;
    this.total = total;
    this.lots = lots;
    this.recorder = new Recorder(total);
    contest.standing().forEach(c -> continuing.add(c.number()));
  }

  /// Excludes until someone has a majority.
  ///
  /// @param remarks made at every stage
  Recorder untilMajority(Remarks remarks) {
    recorder.act(new Action.FirstPreferences());
    while (true) {
      remarks.at(poll, recorder, continuing);
      elect(majority());
      close();
      if (winner > 0) {
        return recorder;
      }
      int lowest = chosen(Comparator.<BigInteger>naturalOrder(), Purpose.WHO_IS_EXCLUDED);
      recorder.act(new Action.Exclusion(List.of(lowest)));
      recorder.exclude(lowest);
      continuing.remove(Integer.valueOf(lowest));
      excluded.add(lowest);
      poll.exclude(lowest);
    }
  }

  /// Elects whoever is highest at once.
  Recorder highest(Remarks remarks) {
    recorder.act(new Action.FirstPreferences());
    remarks.at(poll, recorder, continuing);
    int highest = chosen(Comparator.<BigInteger>reverseOrder(), Purpose.WHO_IS_ELECTED);
    recorder.last();
    winner = highest;
    recorder.elect(highest, new Ground.HighestShare());
    close();
    return recorder;
  }

  /// Says more about a stage than its votes.
  interface Remarks {
    void at(Poll poll, Recorder recorder, List<Integer> continuing);
  }

  private Optional<Integer> majority() {
    BigInteger all = poll.worthOfAll();
    return continuing.stream()
        .filter(c -> poll.worth(c).shiftLeft(1).compareTo(all) > 0)
        .findFirst();
  }

  private void elect(Optional<Integer> majority) {
    if (majority.isPresent()) {
      winner = majority.get();
      recorder.elect(winner, new Ground.MoreThanHalf());
    } else if (continuing.size() == 1) {
      winner = continuing.getFirst();
      recorder.elect(winner, new Ground.OnlyOneLeft());
    }
  }

  private int chosen(Comparator<BigInteger> wanted, Purpose purpose) {
    List<Integer> tied = extreme(continuing, c -> poll.worth(c), wanted);
    List<Integer> left = tied;
    for (int s = stages.size(); s > 0 && left.size() > 1; s--) {
      BigInteger[] worths = stages.get(s - 1);
      left = extreme(left, c -> worths[c], wanted);
      if (left.size() == 1) {
        recorder.decideNext(new Decision.TieByStage(purpose, tied, s, left.getFirst()));
      }
    }
    if (left.size() == 1) {
      return left.getFirst();
    }
    Lot lot = lots.draw(stages.size() + 1, purpose, left);
    recorder.decideNext(new Decision.TieByLot(lot));
    return lot.drawn();
  }

  private interface Worth {
    BigInteger of(int candidate);
  }

  private static List<Integer> extreme(
      List<Integer> candidates, Worth worth, Comparator<BigInteger> wanted) {
    BigInteger best = candidates.stream().map(worth::of).min(wanted).orElseThrow();
    return candidates.stream().filter(c -> worth.of(c).equals(best)).toList();
  }

  private void close() {
    List<Tally> tallies = new ArrayList<>();
    List<BigDecimal> votes = new ArrayList<>();
    BigInteger[] worths = new BigInteger[contest.candidates().size() + 1];
    BigDecimal nonTransferable = total;
    for (Candidate candidate : contest.candidates()) {
      int c = candidate.number();
      worths[c] = poll.worth(c);
      BigDecimal now = poll.decimal(worths[c], decimals);
      BigDecimal change = votesBefore.isEmpty() ? now : now.subtract(votesBefore.get(c - 1));
      tallies.add(new Tally(c, status(c), poll.papers(c), now, change, Optional.empty()));
      votes.add(now);
      nonTransferable = nonTransferable.subtract(now);
    }
    votesBefore = votes;
    stages.add(worths);
    BigDecimal quota = poll.decimal(poll.worthOfAll().shiftRight(1), decimals);
    recorder.close(
        quota.add(BigDecimal.ONE.movePointLeft(decimals)),
        tallies,
        nonTransferable,
        poll.papers(0),
        BigDecimal.ZERO);
  }

  private Status status(int candidate) {
    if (contest.withdrawn().contains(candidate)) {
      return Status.WITHDRAWN;
    }
    if (candidate == winner) {
      return Status.ELECTED;
    }
    return excluded.contains(candidate) ? Status.EXCLUDED : Status.CONTINUING;
  }
}
