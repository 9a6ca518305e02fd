package org.hustings.server.election.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.server.election.ContestLine;
import org.hustings.server.election.ContestSection;
import org.hustings.server.election.ElectionLine;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Guides;
import org.hustings.server.election.Notice;
import org.hustings.server.election.PageSection;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.notice.OwnNotices;
import org.hustings.server.election.state.ElectionStates;
import org.hustings.server.organisation.Today;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The public pages: all elections, one election, one contest.
@Controller
@AllowedTo(Everybody.class)
class ElectionPages {
  private final Elections elections;
  private final Guides guides;
  private final List<ContestSection> sections;
  private final List<ContestLine> lines;
  private final List<ElectionLine> electionLines;
  private final ElectionStates states;
  private final OwnNotices notices;
  private final Today today;
  private final Clock clock;

  ElectionPages(
      Elections elections,
      Guides guides,
      List<ContestSection> sections,
      List<ContestLine> lines,
      List<ElectionLine> electionLines,
      ElectionStates states,
      OwnNotices notices,
      Today today,
      Clock clock) {
    this.elections = elections;
    this.guides = guides;
    this.sections = sections;
    this.lines = lines;
    this.electionLines = electionLines;
    this.states = states;
    this.notices = notices;
    this.today = today;
    this.clock = clock;
  }

  @GetMapping("/elections")
  String all(
      @RequestParam(name = "as-at", required = false) @Nullable String asAt,
      Words words,
      Model model) {
    AsAt shown = AsAt.asked(asAt, today.zone(), clock);
    model.addAttribute(
        "elections", ElectionEntries.of(elections.all(shown.instant()), shown.instant()));
    model.addAttribute("asAt", shown);
    model.addAttribute("earlier", shown.earlier(words, today.zone()));
    return "election/elections";
  }

  @GetMapping("/elections/{election}")
  String election(ElectionView view, Words words, Model model) {
    Map<String, List<Link>> more = new LinkedHashMap<>();
    for (ContestDefinition contest : view.election().contests()) {
      more.put(contest.id().slug(), lines(view, contest, words));
    }
    model.addAttribute("view", view);
    model.addAttribute("state", state(view));
    model.addAttribute("changed", changed(view, null, words));
    model.addAttribute("more", more);
    model.addAttribute(
        "links",
        electionLines.stream()
            .flatMap(line -> line.of(view.election(), view.asAt().instant(), words).stream())
            .toList());
    model.addAttribute(
        "hasGuide", guides.find(view.election().id(), view.asAt().instant()).isPresent());
    return "election/election";
  }

  @GetMapping("/elections/{election}/{contest}")
  String contest(ElectionView view, @PathVariable String contest, Words words, Model model) {
    ContestDefinition shown = PublicContests.in(view.election(), contest).contest();
    model.addAttribute("view", view);
    model.addAttribute("contest", shown);
    model.addAttribute("state", state(view));
    model.addAttribute("changed", changed(view, shown, words));
    model.addAttribute("sections", sections(view, shown, words));
    return "election/contest";
  }

  /// The rules that were changed lately, and what officials announced.
  private List<Notice> changed(
      ElectionView view, @Nullable ContestDefinition contest, Words words) {
    Instant now = view.asAt().instant();
    List<Notice> rules =
        Notice.ofRulesSince(
            words, elections.publications(view.election().id(), now), view.recently());
    List<Notice> own = notices.recent(view.election(), contest, view.recently(), now, words);
    return Stream.concat(own.stream(), rules.stream())
        .sorted(Comparator.comparing(Notice::at).reversed())
        .toList();
  }

  private StateWords state(ElectionView view) {
    Instant at = view.asAt().instant();
    return new StateWords(states.at(view.election(), at), at);
  }

  private List<Link> lines(ElectionView view, ContestDefinition contest, Words words) {
    List<Link> links = new ArrayList<>();
    for (ContestLine line : lines) {
      line.of(view.election(), contest, view.asAt().instant(), words).ifPresent(links::add);
    }
    return List.copyOf(links);
  }

  private List<PageSection> sections(ElectionView view, ContestDefinition contest, Words words) {
    List<PageSection> filled = new ArrayList<>();
    for (ContestSection section : sections) {
      section.of(view.election(), contest, view.asAt().instant(), words).ifPresent(filled::add);
    }
    return List.copyOf(filled);
  }
}
