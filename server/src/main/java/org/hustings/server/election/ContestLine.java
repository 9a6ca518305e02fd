package org.hustings.server.election;

import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;

/// What a room to the right says in one line of each contest on the election's page, with a link to
/// more, such as "Nominations so far".
@FunctionalInterface
public interface ContestLine {
  Optional<Link> of(
      ElectionDefinition election, ContestDefinition contest, Instant at, Words words);
}
