package org.hustings.cli.rehearse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ContestId;

/// How one invented elector votes.
///
/// @param choices by contest the names of the candidates, in order of preference where the paper
///   asks for one; a contest that is left out is missing
record InventedVote(InventedMember elector, Map<ContestId, List<String>> choices) {
  InventedVote {
    choices = new LinkedHashMap<>(choices);
  }
}
