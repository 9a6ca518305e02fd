package org.hustings.server.ballot.voting;

import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.words.Words;

/// What is nobody's name on a ballot paper is said in the voter's language. Marks know it by its
/// key, so that the vote is the same in each.
final class OptionNames {
  private OptionNames() {}

  static BallotPaper in(Words words, BallotPaper paper) {
    return paper.reopenNominations()
        ? paper.withName(PaperCandidate.REOPEN, words.say("pack.paper.reopen"))
        : paper;
  }
}
