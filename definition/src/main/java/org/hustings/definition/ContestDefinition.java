package org.hustings.definition;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.threshold.Threshold;
import org.jspecify.annotations.Nullable;

/// One vote for one post or section. What is absent is not stated.
///
/// @param name as the public reads it: "CLP representatives"
/// @param seats places to be filled, at least 1
/// @param candidates who may stand, beyond being a member
/// @param nominators who may nominate; empty where it is not stated
/// @param threshold the nominations a candidate needs to be on the ballot paper
/// @param voters who may vote, in addition to what the election asks of every voter; absent where
///   nothing is stated
/// @param order of the candidates on this paper where it differs from the election's
/// @param vacancy how a casual vacancy is filled
public record ContestDefinition(
    ContestId id,
    String name,
    int seats,
    @Nullable Eligibility candidates,
    List<Nominators> nominators,
    @Nullable Threshold threshold,
    @Nullable Eligibility voters,
    @Nullable CandidateOrder order,
    @Nullable Counting counting,
    @Nullable VacancyRule vacancy) {
  public ContestDefinition {
    nominators = List.copyOf(nominators);
  }

  /// Which members may nominate for themselves, each with what binds them.
  public List<Nominators.OfMembers> memberNominators() {
    return nominators.stream()
        .filter(Nominators.OfMembers.class::isInstance)
        .map(Nominators.OfMembers.class::cast)
        .toList();
  }

  /// What binds bodies of this kind; empty where they may not nominate.
  public Optional<Nominators.OfKind> nominators(String kind) {
    return nominators.stream()
        .filter(Nominators.OfKind.class::isInstance)
        .map(Nominators.OfKind.class::cast)
        .filter(nominators -> nominators.kind().equals(kind))
        .findFirst();
  }
}
