package org.hustings.server.election.staff;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.DeskTask;
import org.hustings.server.election.DeskTasks;
import org.hustings.server.election.Elections;
import org.hustings.server.election.state.ElectionStates;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.StopKind;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.election.web.StateWords;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Gathers what is to be done for an election from the rooms.
@Component
class TaskLists {
  private final Preparation preparation;
  private final Elections elections;
  private final ElectionStates states;
  private final List<DeskTasks> rooms;
  private final Catalogue catalogue;
  private final Stops stops;
  private final Clock clock;

  TaskLists(
      Preparation preparation,
      Elections elections,
      ElectionStates states,
      List<DeskTasks> rooms,
      Catalogue catalogue,
      Stops stops,
      Clock clock) {
    this.preparation = preparation;
    this.elections = elections;
    this.states = states;
    this.rooms = rooms;
    this.catalogue = catalogue;
    this.stops = stops;
    this.clock = clock;
  }

  /// @param from the address of the page before this one, as the browser names it; may be empty
  TaskList of(Opened opened, String from) {
    Instant now = clock.instant();
    Optional<ElectionDefinition> inForce = elections.find(opened.version().election());
    List<DeskTask> tasks = new ArrayList<>(preparation.tasks(opened));
    Optional<Stop> stop = inForce.flatMap(election -> stops.of(election.id(), now));
    if (stop.isPresent()) {
      tasks.clear();
      if (stop.get().kind() == StopKind.POSTPONED) {
        tasks.add(
            new DeskTask(
                Message.of("task-staff.take-up"),
                opened.path() + "/timetable",
                new DeskTask.ToDo(null)));
      }
    } else {
      inForce.ifPresent(election -> rooms.forEach(room -> tasks.addAll(room.of(election, now))));
    }
    return new TaskList(
        inForce
            .map(election -> sentence(election, now))
            .orElse(Message.of("task-staff.not-published")),
        tasks,
        path(from));
  }

  private Message sentence(ElectionDefinition election, Instant now) {
    String state =
        new StateWords(states.at(election, now), now).ofElection(catalogue.in(Language.ENGLISH));
    return Message.of("task-staff.published", "state", state);
  }

  private static String path(String from) {
    try {
      return Optional.ofNullable(new URI(from).getPath()).orElse("");
    } catch (URISyntaxException _) {
      return "";
    }
  }
}
