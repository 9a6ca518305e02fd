package org.hustings.server;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {
  private final ApplicationModules rooms = ApplicationModules.of(HustingsServer.class);

  @Test
  void no_room_reaches_into_another_or_towards_one_that_knows_it() {
    // verify() looks once only, and would pass where a test is run again
    rooms.detectViolations().throwIfPresent();
  }

  @Test
  void the_picture_of_the_rooms_is_of_these() {
    TreeMap<String, Set<String>> known = new TreeMap<>();
    rooms.stream().forEach(room -> known.put(name(room), knownBy(room)));
    StringBuilder text = new StringBuilder();
    text.append(
        "# The rooms of the server\n\nMade by `RoomsTest` from the code. An arrow leads to a ");
    text.append(
        "room that is known; one that follows from others is left\nout of the picture and ");
    text.append("stands in the table.\n\n```mermaid\nflowchart RL\n");
    known.forEach((room, others) ->
        others.stream()
            .filter(other -> !isKnownOnTheWay(other, others, known))
            .forEach(other -> text.append("  %s --> %s%n".formatted(room, other))));
    text.append("```\n\n| room | knows |\n|---|---|\n");
    known.forEach((room, others) ->
        text.append("| `%s` | %s |%n".formatted(room, String.join(", ", others))));
    KeptText.mustBe("rooms.md", text.toString());
  }

  /// Whether one of the other rooms that are known leads there too.
  private static boolean isKnownOnTheWay(
      String room, Set<String> others, Map<String, Set<String>> known) {
    return others.stream().anyMatch(other -> leadsTo(other, room, known));
  }

  private static boolean leadsTo(String from, String to, Map<String, Set<String>> known) {
    Set<String> next = known.getOrDefault(from, Set.of());
    return next.contains(to) || next.stream().anyMatch(other -> leadsTo(other, to, known));
  }

  private Set<String> knownBy(ApplicationModule room) {
    return room.getDirectDependencies(rooms)
        .uniqueModules()
        .map(RoomsTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(ApplicationModule room) {
    return room.getIdentifier().toString();
  }
}
