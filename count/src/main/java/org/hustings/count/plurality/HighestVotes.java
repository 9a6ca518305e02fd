package org.hustings.count.plurality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.record.Action;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Recorder;
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
    HighestFirst seats = new HighestFirst(contest, votes, lots, recorder);
    seats.fill();
    if (votes.overVoted() > 0) {
      recorder.decide(new Decision.TooManyMarks(votes.overVoted(), most.applyAsInt(contest)));
    }
    List<Tally> tallies = new ArrayList<>();
    for (Candidate candidate : contest.candidates()) {
      int c = candidate.number();
      BigDecimal sum = BigDecimal.valueOf(votes.votes(c));
      tallies.add(new Tally(c, seats.status(c), votes.votes(c), sum, sum, Optional.empty()));
    }
    recorder.close(BigDecimal.ZERO, tallies, BigDecimal.ZERO, 0, BigDecimal.ZERO);
    Ballots ballots =
        Ballots.marked(contest.invalid(), votes.blank(), votes.overVoted(), votes.valid());
    return recorder.finish(description, contest, ballots, new QuotaBasis.None(), lots.all());
  }
}
