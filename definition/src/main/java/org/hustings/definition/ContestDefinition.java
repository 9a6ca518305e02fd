package org.hustings.definition;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.definition.threshold.Threshold;
import org.jspecify.annotations.Nullable;

/// One vote for one post or section. What is absent is not stated.
///
/// @param name as the public reads it: "CLP representatives"
/// @param seats places to be filled, at least 1
/// @param candidates who may stand, beyond being a member
/// @param nominating who may nominate; empty where nobody need, as candidates put themselves forward
/// @param threshold the nominations a candidate needs to be on the ballot paper
/// @param voters who may vote, in addition to what the election asks of every voter; absent where
///   nothing is stated
/// @param order of the candidates on this paper where it differs from the election's
/// @param vacancy how a casual vacancy is filled
/// @param question what is put to the voters in place of candidates; absent where candidates stand.
///   It has one seat, which nobody fills, and nothing is stated of who stands or nominates
public record ContestDefinition(
    ContestId id,
    String name,
    int seats,
    @Nullable Eligibility candidates,
    @Nullable List<Nominators> nominating,
    @Nullable Threshold threshold,
    @Nullable Eligibility voters,
    @Nullable CandidateOrder order,
    @Nullable Counting counting,
    @Nullable VacancyRule vacancy,
    @Nullable Question question) {
  public ContestDefinition {
    nominating = nominating == null ? null : List.copyOf(nominating);
  }

  /// A contest of candidates.
  public ContestDefinition(
      ContestId id,
      String name,
      int seats,
      @Nullable Eligibility candidates,
      @Nullable List<Nominators> nominating,
      @Nullable Threshold threshold,
      @Nullable Eligibility voters,
      @Nullable CandidateOrder order,
      @Nullable Counting counting,
      @Nullable VacancyRule vacancy) {
    this(
        id, name, seats, candidates, nominating, threshold, voters, order, counting, vacancy, null);
  }

  /// A contest of answers to a question.
  public static ContestDefinition asking(
      ContestId id,
      String name,
      Question question,
      @Nullable Eligibility voters,
      @Nullable Counting counting) {
    return new ContestDefinition(
        id, name, 1, null, null, null, voters, null, counting, null, question);
  }

  /// Whether it puts a question, so that nobody stands in it.
  public boolean isQuestion() {
    return question != null;
  }

  /// Who may nominate; nobody where that is stated, and where nothing is.
  public List<Nominators> nominators() {
    return nominating == null ? List.of() : nominating;
  }

  /// Whether it is stated that nobody nominates, so that who puts themselves forward stands.
  public boolean needsNoNomination() {
    return nominating != null && nominating.isEmpty();
  }

  /// Whether a candidate needs support to be on the ballot paper.
  public boolean asksForSupport() {
    return threshold != null && !(threshold instanceof NothingNeeded);
  }

  /// How many candidates one of these may nominate; absent where any number may be.
  public @Nullable Integer most(Nominators bound) {
    Limit limit = bound.limit();
    return limit == null ? null : limit.number(seats);
  }

  /// Which members may nominate for themselves, each with what binds them.
  public List<Nominators.OfMembers> memberNominators() {
    return nominators().stream()
        .filter(Nominators.OfMembers.class::isInstance)
        .map(Nominators.OfMembers.class::cast)
        .toList();
  }

  /// What binds bodies of this kind; empty where they may not nominate.
  public Optional<Nominators.OfKind> nominators(String kind) {
    return nominators().stream()
        .filter(Nominators.OfKind.class::isInstance)
        .map(Nominators.OfKind.class::cast)
        .filter(nominators -> nominators.kind().equals(kind))
        .findFirst();
  }
}
