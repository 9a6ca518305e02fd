package org.hustings.server.election;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.Difference;
import org.hustings.definition.file.Differences;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells what a change would outdate that was made already: papers that are printed, nominations,
/// the roll.
@Component
public class Outdated {
  private final Elections elections;
  private final List<MadeBefore> rooms;

  Outdated(Elections elections, List<MadeBefore> rooms) {
    this.elections = elections;
    this.rooms = List.copyOf(rooms);
  }

  /// What was made by the definition in force and rests on a part that this one states otherwise;
  /// nothing for an election that is not public yet.
  public List<String> by(Words words, ElectionDefinition definition) {
    return elections
        .find(definition.id())
        .map(inForce -> by(words, inForce, definition))
        .orElse(List.of());
  }

  List<String> by(Words words, ElectionDefinition before, ElectionDefinition after) {
    Set<String> changed =
        Differences.between(before, after).stream()
            .flatMap(Outdated::keys)
            .collect(Collectors.toSet());
    return rooms.stream()
        .filter(room -> room.restsOn().stream().anyMatch(changed::contains))
        .flatMap(room -> room.made(before.id()).stream())
        .map(words::say)
        .toList();
  }

  private static Stream<String> keys(Difference difference) {
    return difference.key().equals("at") ? Stream.of(difference.of()) : Stream.of(difference.key());
  }
}
