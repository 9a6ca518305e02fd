package org.hustings.server.ballot;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.roll.ElectorNumber;

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
    }
    return details;
  }

  /// The scope of a proposal.
  static VoidScope of(Approval approval) {
    if (approval.details().containsKey("electors")) {
      return new Of(
          Arrays.stream(approval.detail("electors").split(" "))
              .map(number -> new ElectorNumber(Integer.parseInt(number)))
              .toList());
    }
    return new Received(
        Instant.parse(approval.detail("from")), Instant.parse(approval.detail("until")));
  }
}
