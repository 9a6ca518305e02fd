package org.hustings.cli.rehearse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;

/// The invented society that holds the election: as many electors as are asked for, or as the
/// definition needs, and beside them some members who may not vote, so that the roll has something
/// to leave out.
///
/// @param units of each kind that nominates
/// @param members electors and others, by number
/// @param candidates who stand, in the order of the contests
/// @param secretaries who act for the units
/// @param electors how many of the members may vote in some contest
record Society(
    List<InventedUnit> units,
    List<InventedMember> members,
    List<InventedCandidate> candidates,
    Map<InventedUnit, InventedMember> secretaries,
    int electors) {
  Society {
    units = List.copyOf(units);
    members = List.copyOf(members);
    candidates = List.copyOf(candidates);
    secretaries = Map.copyOf(secretaries);
  }

  /// The members with a vote in some contest.
  Stream<InventedMember> entitled(ElectionDefinition definition) {
    return members.stream().filter(member -> !member.entitlements(definition).isEmpty());
  }

  List<InventedCandidate> candidatesIn(ContestDefinition contest) {
    return candidates.stream().filter(one -> one.contest().equals(contest)).toList();
  }
}
