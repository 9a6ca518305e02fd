package org.hustings.server.election;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;

/// What a room to the right says of the ballot on the election's page, one line each with a link to
/// more, such as "The roll: 512 electors"; in the order of their `@Order`.
@FunctionalInterface
public interface ElectionLine {
  List<Link> of(ElectionDefinition election, Instant at, Words words);
}
