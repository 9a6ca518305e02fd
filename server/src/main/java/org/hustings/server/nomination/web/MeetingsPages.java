package org.hustings.server.nomination.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hustings.server.election.ElectionId;
import org.hustings.server.election.Elections;
import org.hustings.server.election.definition.ElectionDefinition;
import org.hustings.server.election.definition.Nominators;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.meeting.Meetings;
import org.hustings.server.organisation.Unit;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.Units;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// "When will my local party decide?", by name, alias or region.
@Controller
class MeetingsPages {
  private static final int MOST = 100;

  private final Elections elections;
  private final Units units;
  private final Meetings meetings;
  private final Nominations nominations;

  MeetingsPages(Elections elections, Units units, Meetings meetings, Nominations nominations) {
    this.elections = elections;
    this.units = units;
    this.meetings = meetings;
    this.nominations = nominations;
  }

  @GetMapping("/elections/{election}/meetings")
  String page(
      @PathVariable String election, @RequestParam(defaultValue = "") String q, Model model) {
    ElectionDefinition found = find(election);
    Set<String> kinds = nominating(found);
    Map<UnitId, Meeting> announced =
        meetings.in(found.id(), found.zone()).stream()
            .collect(Collectors.toMap(Meeting::unit, Function.identity()));
    List<Unit> bodies =
        units.search(q.strip()).stream()
            .filter(unit -> kinds.contains(unit.kind().id().slug()))
            .toList();
    Map<UnitId, String> calledOff = meetings.calledOff(found.id());
    List<MeetingsView.Line> lines =
        bodies.stream().limit(MOST).map(unit -> line(found, unit, announced, calledOff)).toList();
    model.addAttribute(
        "view", new MeetingsView(found, q.strip(), lines, bodies.size() - lines.size()));
    return "nomination/meetings";
  }

  private MeetingsView.Line line(
      ElectionDefinition election,
      Unit unit,
      Map<UnitId, Meeting> announced,
      Map<UnitId, String> calledOff) {
    List<Nomination> made = nominations.by(unit.id());
    int here =
        (int)
            made.stream()
                .filter(one -> one.ended() == null)
                .filter(one -> one.contest().election().equals(election.id()))
                .count();
    return new MeetingsView.Line(
        unit, announced.get(unit.id()), calledOff.getOrDefault(unit.id(), ""), here);
  }

  private ElectionDefinition find(String election) {
    return (ElectionId.isSlug(election)
            ? elections.find(new ElectionId(election))
            : Optional.<ElectionDefinition>empty())
        .orElseThrow(() ->
            UnansweredException.nothing(
                "There is no election “" + election + "” here.",
                "Start from the list of elections on the first page."));
  }

  /// The kinds of body that nominate in some contest of the election.
  private static Set<String> nominating(ElectionDefinition election) {
    Set<String> kinds = new HashSet<>();
    for (var contest : election.contests()) {
      for (Nominators nominators : contest.nominators()) {
        if (nominators instanceof Nominators.OfKind bodies) {
          kinds.add(bodies.kind());
        }
      }
    }
    return kinds;
  }
}
