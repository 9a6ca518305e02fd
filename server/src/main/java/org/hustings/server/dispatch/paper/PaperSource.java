package org.hustings.server.dispatch.paper;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Question;
import org.hustings.server.nomination.LeftOut;
import org.hustings.server.nomination.ValidNominations;
import org.springframework.stereotype.Component;

/// Tells what stands on the paper of a public contest: whoever is validly nominated, or the answers
/// to its question.
@Component
class PaperSource {
  private final ValidNominations nominations;

  PaperSource(ValidNominations nominations) {
    this.nominations = nominations;
  }

  OnPaper of(ContestDefinition contest, Instant at) {
    Question question = contest.question();
    return question == null
        ? new OnPaper.Candidates(nominations.of(contest.id(), at).orElseThrow())
        : new OnPaper.Answers(contest, question);
  }

  /// Who is put forward and would not stand on it.
  List<LeftOut> leftOut(ContestDefinition contest, Instant at) {
    return contest.isQuestion() ? List.of() : nominations.leftOut(contest.id(), at);
  }
}
