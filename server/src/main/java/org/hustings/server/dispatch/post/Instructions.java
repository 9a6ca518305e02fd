package org.hustings.server.dispatch.post;

import org.hustings.ballotbox.paper.BallotPaper;

/// How a ballot paper is marked, in plain words.
final class Instructions {
  private Instructions() {}

  static String of(BallotPaper paper) {
    String seats = paper.seats() == 1 ? "One place is" : paper.seats() + " places are";
    if (paper.isPreferential()) {
      return seats
          + " to be filled. Write 1 in the box of the candidate you like best, 2 for your second"
          + " choice, and so on, for as many as you wish. Use each figure once.";
    }
    return paper.marks() == 1
        ? seats + " to be filled. Put an X in one box."
        : seats + " to be filled. Put an X in up to " + paper.marks() + " boxes.";
  }
}
