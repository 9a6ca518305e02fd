package org.hustings.count.plurality;

import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.record.Ballots;

/// The votes on a question: the first candidate of the ballot file is Yes, the second No, and a
/// third, if there is one, Abstain.
record QuestionPoll(Contest contest, XVotes votes) {
  static final int YES = 1;
  static final int NO = 2;
  static final int ABSTAIN = 3;

  /// @throws CannotCount if the contest is no question
  static QuestionPoll of(Contest contest) {
    boolean abstention =
        contest.candidates().size() == ABSTAIN
            && Question.isAbstention(contest.candidate(ABSTAIN).name());
    if ((contest.candidates().size() != NO && !abstention) || !contest.withdrawn().isEmpty()) {
      throw new CannotCount(
          "a question has two answers, the first Yes and the second No, and besides at most"
              + " Abstain; here are "
              + contest.candidates().stream().map(Candidate::name).toList());
    }
    if (contest.seats() != 1 || !contest.constraints().isEmpty()) {
      throw new CannotCount(
          "a question fills no seat, so that it has neither several nor constraints: ask it with 1"
              + " seat and none");
    }
    return new QuestionPoll(contest, new XVotes(contest, 1));
  }

  long yes() {
    return votes.votes(YES);
  }

  long no() {
    return votes.votes(NO);
  }

  long abstentions() {
    return contest.candidates().size() == ABSTAIN ? votes.votes(ABSTAIN) : 0;
  }

  /// All that were received, invalid ones too.
  long papers() {
    return ballots().total();
  }

  Ballots ballots() {
    return Ballots.marked(contest.invalid(), votes.blank(), votes.overVoted(), votes.valid());
  }
}
