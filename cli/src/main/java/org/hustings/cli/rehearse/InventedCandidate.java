package org.hustings.cli.rehearse;

import org.hustings.definition.ContestDefinition;

/// A member who stands in a contest.
///
/// @param name as it stands on the ballot paper, unlike every other in the contest
record InventedCandidate(ContestDefinition contest, InventedMember member, String name) {}
