package org.hustings.server.election;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;

/// What a room to the right has for officials to do in a public election, in the order in which it
/// is done; a bean of each room that has something, in the order of their `@Order`.
@FunctionalInterface
public interface DeskTasks {
  List<DeskTask> of(ElectionDefinition election, Instant now);
}
