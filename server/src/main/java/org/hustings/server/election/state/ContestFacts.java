package org.hustings.server.election.state;

import java.util.List;
import org.hustings.definition.ElectionDefinition;

/// What a room to the right knows of the contests of an election; a bean of each that knows
/// something.
@FunctionalInterface
public interface ContestFacts {
  /// All facts, whenever they came about.
  List<Fact> of(ElectionDefinition election);
}
