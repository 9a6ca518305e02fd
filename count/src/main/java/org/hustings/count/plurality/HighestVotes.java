package org.hustings.count.plurality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lot;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.record.Action;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Recorder;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// X votes are added up and the highest are elected; a tie for the last place is decided by lot.
///
/// @param most how many Xs a paper may bear, given the seats
record HighestVotes(RuleDescription description, ToIntFunction<Contest> most) implements CountRule {

  @Override
  public CountResult count(Contest contest, Lots lots) {
    XVotes votes = new XVotes(contest, most.applyAsInt(contest));
    return DrawnLots.count(lots, drawn -> record(contest, votes, drawn));
  }

  private CountRecord record(Contest contest, XVotes votes, DrawnLots lots) {
    Recorder recorder = new Recorder(BigDecimal.valueOf(votes.all()));
    recorder.act(new Action.AllVotes());
    List<Integer> elected = elected(contest, votes, lots, recorder);
    elected.forEach(c -> recorder.elect(c, "among the highest votes"));
    if (votes.overVoted() > 0) {
      recorder.decide(
          new Decision.Note(
              "%d papers with more than %d Xs are invalid"
                  .formatted(votes.overVoted(), most.applyAsInt(contest))));
    }
    List<Tally> tallies = new ArrayList<>();
    for (Candidate candidate : contest.candidates()) {
      int c = candidate.number();
      Status status =
          contest.withdrawn().contains(c)
              ? Status.WITHDRAWN
              : elected.contains(c) ? Status.ELECTED : Status.CONTINUING;
      BigDecimal sum = BigDecimal.valueOf(votes.votes(c));
      tallies.add(new Tally(c, status, votes.votes(c), sum, sum, Optional.empty()));
    }
    recorder.close(BigDecimal.ZERO, tallies, BigDecimal.ZERO, 0, BigDecimal.ZERO);
    long invalid = contest.invalid() + votes.blank() + votes.overVoted();
    Ballots ballots = new Ballots(votes.valid() + invalid, votes.valid(), invalid);
    return recorder.finish(description, contest, ballots, "", lots.all());
  }

  /// Most votes first; equals who are all elected stand in the order of the ballot file.
  private static List<Integer> elected(
      Contest contest, XVotes votes, DrawnLots lots, Recorder recorder) {
    List<Integer> order =
        contest.standing().stream()
            .map(Candidate::number)
            .sorted(Comparator.comparing(votes::votes, Comparator.reverseOrder()))
            .toList();
    if (order.size() <= contest.seats()) {
      return order;
    }
    long last = votes.votes(order.get(contest.seats() - 1));
    List<Integer> elected = new ArrayList<>();
    List<Integer> tied = new ArrayList<>();
    for (int c : order) {
      if (votes.votes(c) > last) {
        elected.add(c);
      } else if (votes.votes(c) == last) {
        tied.add(c);
      }
    }
    while (elected.size() < contest.seats()) {
      int next = tied.getFirst();
      if (elected.size() + tied.size() > contest.seats()) {
        Lot lot = lots.draw(recorder.stage(), "who is elected", tied);
        recorder.decide(new Decision.TieByLot(lot));
        next = lot.drawn();
      }
      elected.add(next);
      tied.remove(Integer.valueOf(next));
    }
    return elected;
  }
}
