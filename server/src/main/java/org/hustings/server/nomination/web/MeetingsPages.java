package org.hustings.server.nomination.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.meeting.Meetings;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Directory;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.Everybody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "When will my local party decide?", by name, alias or region.
@Controller
@AllowedTo(Everybody.class)
class MeetingsPages {
  private static final int MOST = 100;

  private final Units units;
  private final Meetings meetings;
  private final Nominations nominations;
  private final Clock clock;

  MeetingsPages(Units units, Meetings meetings, Nominations nominations, Clock clock) {
    this.units = units;
    this.meetings = meetings;
    this.nominations = nominations;
    this.clock = clock;
  }

  @GetMapping("/elections/{election}/meetings")
  String page(
      ElectionDefinition found,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "as-at", required = false) @Nullable String parameter,
      Model model) {
    AsAt asAt = AsAt.asked(parameter, found.zone(), clock);
    Set<String> kinds = nominating(found);
    Map<UnitId, Meeting> announced =
        meetings.in(found.id(), found.zone(), asAt.instant()).stream()
            .collect(Collectors.toMap(Meeting::unit, Function.identity()));
    // for an earlier time it is read from the database
    Directory directory = units.asAt(asAt);
    List<Unit> all = bodies(directory, "", kinds);
    List<Unit> bodies = q.isBlank() ? all : bodies(directory, q.strip(), kinds);
    Map<UnitId, String> calledOff = meetings.calledOff(found.id(), asAt.instant());
    List<MeetingsView.Line> lines =
        bodies.stream()
            .limit(MOST)
            .map(unit ->
                new MeetingsView.Line(
                    unit,
                    announced.get(unit.id()),
                    calledOff.getOrDefault(unit.id(), ""),
                    nominated(unit, found, asAt)))
            .toList();
    model.addAttribute(
        "view",
        new MeetingsView(
            found, asAt, commonest(all), q.strip(), lines, bodies.size() - lines.size()));
    return "nomination/meetings";
  }

  private static List<Unit> bodies(Directory directory, String words, Set<String> kinds) {
    return directory.search(words).stream()
        .filter(unit -> kinds.contains(unit.kind().id().slug()))
        .toList();
  }

  /// What most of the bodies are called, such as "local party".
  private static String commonest(List<Unit> bodies) {
    return bodies.stream()
        .collect(Collectors.groupingBy(unit -> unit.kind().name(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /// How many nominations the body had made in the election.
  private int nominated(Unit unit, ElectionDefinition election, AsAt asAt) {
    return (int)
        nominations.by(unit.id()).stream()
            .filter(one -> one.isInForce(asAt.instant()))
            .filter(one -> one.contest().election().equals(election.id()))
            .count();
  }

  /// The kinds of body that nominate in some contest of the election.
  private static Set<String> nominating(ElectionDefinition election) {
    Set<String> kinds = new HashSet<>();
    for (ContestDefinition contest : election.contests()) {
      for (Nominators nominators : contest.nominators()) {
        if (nominators instanceof Nominators.OfKind bodies) {
          kinds.add(bodies.kind());
        }
      }
    }
    return kinds;
  }
}
