package org.hustings.server.election;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.Link;

/// The screens that a room to the right has for the staff of a public election, shown on the
/// election's own staff page; a bean of each room that has some, in the order of their `@Order`.
@FunctionalInterface
public interface DeskLinks {
  List<Link> of(ElectionDefinition election);

  /// What a scrutineer may read of them.
  default List<Link> toRead(ElectionDefinition election) {
    return of(election);
  }
}
