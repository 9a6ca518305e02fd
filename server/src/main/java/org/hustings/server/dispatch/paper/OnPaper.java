package org.hustings.server.dispatch.paper;

import java.util.List;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Question;
import org.hustings.server.nomination.ValidlyNominated;

/// What one can vote for in a contest, as its paper is settled from it.
sealed interface OnPaper {
  ContestDefinition contest();

  /// In their own order, before any is drawn.
  List<PaperCandidate> lines();

  /// Whether nobody need vote.
  boolean isUnopposed();

  /// Whoever is validly nominated.
  record Candidates(ValidlyNominated nominated) implements OnPaper {
    @Override
    public ContestDefinition contest() {
      return nominated.contest();
    }

    @Override
    public List<PaperCandidate> lines() {
      return PaperMaking.candidates(nominated);
    }

    @Override
    public boolean isUnopposed() {
      return nominated.isUnopposed();
    }
  }

  /// The answers that the definition states, whoever is nominated for whatever else.
  record Answers(ContestDefinition contest, Question question) implements OnPaper {
    @Override
    public List<PaperCandidate> lines() {
      return PaperCandidate.answers(question);
    }

    @Override
    public boolean isUnopposed() {
      return false;
    }
  }
}
