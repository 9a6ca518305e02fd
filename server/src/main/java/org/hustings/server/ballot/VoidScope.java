package org.hustings.server.ballot;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;

/// Which votes are made void.
public sealed interface VoidScope {
  /// Those that came in a stretch of time.
  ///
  /// @param until the first instant that is outside of it
  record Received(Instant from, Instant until) implements VoidScope {}

  /// Those of these electors.
  record Of(List<ElectorNumber> electors) implements VoidScope {
    public Of {
      electors = List.copyOf(electors);
    }
  }

  /// All that are in the box.
  record All() implements VoidScope {}

  /// Votes in one contest only; in the others they stand.
  ///
  /// @param within of which votes
  record In(ContestId contest, VoidScope within) implements VoidScope {}

  /// The contest, where it is one.
  default @Nullable ContestId onlyContest() {
    return this instanceof In one ? one.contest() : null;
  }

  /// The stretch of time, where it is one.
  default @Nullable Received window() {
    return switch (this) {
      case Received window -> window;
      case In one -> one.within().window();
      case Of _, All _ -> null;
    };
  }

  /// As a proposal has it.
  default Map<String, String> details(ElectionId election) {
    Map<String, String> details = new HashMap<>(Map.of("election", election.slug()));
    switch (this) {
      case Received(Instant from, Instant until) ->
          details.putAll(Map.of("from", from.toString(), "until", until.toString()));
      case Of(List<ElectorNumber> electors) ->
          details.put(
              "electors",
              electors.stream().map(ElectorNumber::toString).collect(Collectors.joining(" ")));
      case In(ContestId contest, VoidScope within) -> {
        details.putAll(within.details(election));
        details.put("contest", contest.slug());
      }
      case All _ -> {}
    }
    return details;
  }

  /// The scope of a proposal.
  static VoidScope of(Approval approval) {
    VoidScope votes = votes(approval);
    return approval.details().containsKey("contest")
        ? new In(new ContestId(TwoPersonActs.election(approval), approval.detail("contest")), votes)
        : votes;
  }

  private static VoidScope votes(Approval approval) {
    if (approval.details().containsKey("electors")) {
      return new Of(
          Arrays.stream(approval.detail("electors").split(" "))
              .map(number -> new ElectorNumber(Integer.parseInt(number)))
              .toList());
    }
    return approval.details().containsKey("from")
        ? new Received(
            Instant.parse(approval.detail("from")), Instant.parse(approval.detail("until")))
        : new All();
  }
}
