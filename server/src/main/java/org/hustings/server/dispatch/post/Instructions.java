package org.hustings.server.dispatch.post;

import java.util.List;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// How a ballot paper is marked, and what it calls whom one can vote for.
final class Instructions {
  private Instructions() {}

  static Message of(BallotPaper paper) {
    if (paper.isPreferential()) {
      return Message.of("pack.paper.preferences", "seats", paper.seats());
    }
    if (paper.asks()) {
      return Message.of("pack.paper.answer");
    }
    return paper.marks() == 1
        ? Message.of("pack.paper.cross", "seats", paper.seats())
        : Message.of("pack.paper.crosses", "seats", paper.seats(), "marks", paper.marks());
  }

  /// The candidate's name; what is nobody's is in each language.
  static String name(PaperCandidate candidate, List<Words> languages) {
    return candidate.reopensNominations()
        ? LetterLanguages.subject(languages, words -> words.say("pack.paper.reopen"))
        : candidate.name();
  }
}
