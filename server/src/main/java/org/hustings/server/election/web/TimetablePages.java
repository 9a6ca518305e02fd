package org.hustings.server.election.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hustings.definition.file.DefinitionWriter;
import org.hustings.server.election.Elections;
import org.hustings.server.election.calendar.TimetableCalendar;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The timetable of an election as a page and as a calendar, and the definition as a file.
@Controller
@AllowedTo(Everybody.class)
class TimetablePages {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final MediaType YAML =
      new MediaType("application", "yaml", StandardCharsets.UTF_8);

  private final Elections elections;
  private final Stops stops;

  TimetablePages(Elections elections, Stops stops) {
    this.elections = elections;
    this.stops = stops;
  }

  private Optional<Stop> stop(ElectionView view) {
    return stops.of(view.election().id(), view.asAt().instant());
  }

  @GetMapping("/elections/{election}/timetable")
  String timetable(ElectionView view, Model model) {
    model.addAttribute("view", view);
    model.addAttribute("stop", stop(view).orElse(null));
    return "election/timetable";
  }

  @GetMapping("/elections/{election}/timetable.ics")
  ResponseEntity<String> calendar(ElectionView view) {
    String page =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path(view.path() + "/timetable")
            .toUriString();
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .body(
            TimetableCalendar.of(
                elections.publications(view.election().id(), view.asAt().instant()),
                stops.all(view.election().id(), view.asAt().instant()),
                page));
  }

  /// The definition without its author's comments, which are not published.
  @GetMapping("/elections/{election}/definition.yaml")
  ResponseEntity<String> definition(ElectionView view) {
    return ResponseEntity.ok().contentType(YAML).body(DefinitionWriter.write(view.election()));
  }
}
