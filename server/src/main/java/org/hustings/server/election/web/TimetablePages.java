package org.hustings.server.election.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.file.DefinitionWriter;
import org.hustings.server.election.Elections;
import org.hustings.server.election.calendar.TimetableCalendar;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
  private final SiteAddress site;
  private final RequestLanguage languages;

  TimetablePages(Elections elections, Stops stops, SiteAddress site, RequestLanguage languages) {
    this.elections = elections;
    this.stops = stops;
    this.site = site;
    this.languages = languages;
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
  ResponseEntity<String> calendar(ElectionView view, HttpServletRequest request) {
    Words words = languages.words(request);
    Instant until = view.asAt().instant();
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .body(
            TimetableCalendar.of(
                words,
                elections.publications(view.election().id(), until),
                stops.all(view.election().id(), until),
                RequestLanguage.in(site.of(view.path() + "/timetable"), words.language())));
  }

  /// The definition without its author's comments, which are not published.
  @GetMapping("/elections/{election}/definition.yaml")
  ResponseEntity<String> definition(ElectionView view) {
    return ResponseEntity.ok().contentType(YAML).body(DefinitionWriter.write(view.election()));
  }
}
