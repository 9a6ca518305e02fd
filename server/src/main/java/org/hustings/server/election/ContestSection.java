package org.hustings.server.election;

import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.words.Words;

/// What a room to the right shows on a contest's page; a bean of each room that has something, in
/// the order of their `@Order`.
@FunctionalInterface
public interface ContestSection {
  /// The part as it stood at the instant; empty to show nothing.
  Optional<PageSection> of(
      ElectionDefinition election, ContestDefinition contest, Instant at, Words words);
}
