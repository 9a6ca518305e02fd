package org.hustings.ballotbox.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestId;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Question;
import org.jspecify.annotations.Nullable;

/// The ballot paper of one contest, as it was settled.
///
/// @param marks the most preferences or crosses that it may carry
/// @param order how the order of the candidates came about
/// @param candidates in paper order; where that is drawn for each voter, in alphabetical order
///   until [#forVoter]
/// @param blank whether it may be cast without a mark
/// @param question what is asked on it; null where candidates stand on it
public record BallotPaper(
    ContestId contest,
    String contestName,
    int seats,
    CountMethod method,
    int marks,
    CandidateOrder order,
    List<PaperCandidate> candidates,
    boolean blank,
    @Nullable String question) {
  public BallotPaper {
    candidates = List.copyOf(candidates);
  }

  /// A paper on which candidates stand.
  public BallotPaper(
      ContestId contest,
      String contestName,
      int seats,
      CountMethod method,
      int marks,
      CandidateOrder order,
      List<PaperCandidate> candidates,
      boolean blank) {
    this(contest, contestName, seats, method, marks, order, candidates, blank, null);
  }

  /// A paper that puts a question. Its answers stand in their own order, whatever is drawn.
  public static BallotPaper asking(
      ContestId contest, String contestName, Question question, boolean blank) {
    return new BallotPaper(
        contest,
        contestName,
        1,
        CountMethod.QUESTION,
        1,
        CandidateOrder.ALPHABETICAL,
        PaperCandidate.answers(question),
        blank,
        question.text());
  }

  /// Whether it puts a question, so that nobody stands on it.
  public boolean asks() {
    return question != null;
  }

  /// Whether it is marked with preferences 1, 2, 3 and not with crosses.
  public boolean isPreferential() {
    return method.isPreferential();
  }

  /// Whether "re-open nominations" stands on it.
  public boolean reopenNominations() {
    return candidate(PaperCandidate.REOPEN).isPresent();
  }

  public Optional<PaperCandidate> candidate(String key) {
    return candidates.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /// The same paper, which calls what stands there under a key so.
  public BallotPaper withName(String key, String name) {
    return with(
        candidates.stream().map(one -> one.key().equals(key) ? one.withName(name) : one).toList());
  }

  /// The same paper with these candidates, in this order.
  public BallotPaper with(List<PaperCandidate> candidates) {
    return new BallotPaper(
        contest, contestName, seats, method, marks, order, candidates, blank, question);
  }

  /// The paper as the voter with this pack sees it: in the order drawn from the pack's seed where
  /// each voter has their own, else as it is. "Re-open nominations" stays last.
  public BallotPaper forVoter(long orderSeed) {
    if (order != CandidateOrder.LOT_FOR_EACH_VOTER) {
      return this;
    }
    return drawn(orderSeed);
  }

  /// The paper in the order of a lot: the algorithms of `Random` and `shuffle` are part of their
  /// specifications, so whoever knows the seed can draw it again.
  public BallotPaper drawn(long lot) {
    if (asks()) {
      return this;
    }
    List<PaperCandidate> drawn = new ArrayList<>(candidates);
    drawn.removeIf(candidate -> candidate.key().equals(PaperCandidate.REOPEN));
    Collections.shuffle(drawn, new Random(lot ^ contest.slug().hashCode()));
    candidate(PaperCandidate.REOPEN).ifPresent(drawn::add);
    return with(drawn);
  }
}
