package org.hustings.count.plurality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;
import org.hustings.count.record.Action;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Recorder;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// A question, or a single candidate, put to yes or no: the first candidate of the ballot file is
/// Yes, the second No. It is carried by more Yes than No; as many of each leave things as they are,
/// so that no lot is needed.
public final class YesNo implements CountRule {
  private static final int YES = 1;
  private static final int NO = 2;
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "yes-no",
          "Yes or no",
          "one X for Yes or for No; carried by more Yes than No",
          "1.0",
          0,
          "whole votes",
          "as many of each is No",
          "worked examples",
          "",
          Scope.QUESTION);

  private YesNo() {}

  public static CountRule rule() {
    return new YesNo();
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public CountResult count(Contest contest, Lots lots) {
    if (contest.candidates().size() != 2 || !contest.withdrawn().isEmpty()) {
      throw new CannotCount(
          "a question has two answers, the first Yes and the second No; here are "
              + contest.candidates().stream().map(Candidate::name).toList());
    }
    if (contest.seats() != 1 || !contest.constraints().isEmpty()) {
      throw new CannotCount(
          "a question fills no seat, so that it has neither several nor constraints: ask it with 1"
              + " seat and none");
    }
    XVotes votes = new XVotes(contest, 1);
    Recorder recorder = new Recorder(BigDecimal.valueOf(votes.all()));
    recorder.act(new Action.AllVotes());
    int answer = votes.votes(YES) > votes.votes(NO) ? YES : NO;
    recorder.elect(
        answer, answer == YES ? new Ground.MoreYesThanNo() : new Ground.NotMoreYesThanNo());
    List<Tally> tallies = new ArrayList<>();
    for (int c = YES; c <= NO; c++) {
      BigDecimal sum = BigDecimal.valueOf(votes.votes(c));
      Status status = c == answer ? Status.ELECTED : Status.CONTINUING;
      tallies.add(new Tally(c, status, votes.votes(c), sum, sum, Optional.empty()));
    }
    recorder.close(BigDecimal.ZERO, tallies, BigDecimal.ZERO, 0, BigDecimal.ZERO);
    Ballots ballots =
        Ballots.marked(contest.invalid(), votes.blank(), votes.overVoted(), votes.valid());
    return new CountResult.Counted(
        recorder.finish(DESCRIPTION, contest, ballots, new QuotaBasis.None(), List.of()));
  }
}
