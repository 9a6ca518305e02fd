package org.hustings.server.nomination.web;

import gg.jte.TemplateOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidacyWords;
import org.hustings.server.election.ContestSection;
import org.hustings.server.election.PageSection;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Trackers;
import org.hustings.server.nomination.tracker.Choice;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Everybody in a contest, on its page: by name, with where each candidacy stands.
@Component
@Order(20)
class CandidatesSection implements ContestSection {
  private final Trackers trackers;
  private final Candidacies candidacies;

  CandidatesSection(Trackers trackers, Candidacies candidacies) {
    this.trackers = trackers;
    this.candidacies = candidacies;
  }

  @Override
  public Optional<PageSection> of(
      ElectionDefinition election, ContestDefinition contest, Instant at, Words words) {
    if (contest.isQuestion()) {
      return Optional.empty();
    }
    List<Line> lines =
        trackers
            .of(new PublicContests.Defined(election, contest), Choice.EVERYBODY, at)
            .tracker()
            .lines();
    Map<CandidacyId, String> ended =
        candidacies.in(contest.id(), at).stream()
            .filter(one -> !one.stands())
            .collect(Collectors.toMap(Candidacy::id, one -> ended(words, election.zone(), one)));
    String heading = words.say("nomination.candidates.heading", "candidates", lines.size());
    return Optional.of(
        new PageSection("candidates", heading, page -> write(page, words, ended, contest, lines)));
  }

  private static String ended(Words words, ZoneId zone, Candidacy candidacy) {
    return CandidacyWords.ended(
        words, candidacy.state(), candidacy.since().atZone(zone).toLocalDate());
  }

  private static void write(
      TemplateOutput page,
      Words words,
      Map<CandidacyId, String> ended,
      ContestDefinition contest,
      List<Line> lines) {
    if (lines.isEmpty()) {
      page.writeContent("<p>");
      page.writeUserContent(words.say("nomination.candidates.nobody"));
      page.writeContent("</p>");
      return;
    }
    page.writeContent("<ul class=\"candidates\">");
    for (Line line : lines) {
      page.writeContent("<li><a href=\"/candidates/" + contest.id() + "/");
      page.writeContent(line.candidate().slug() + "\">");
      page.writeUserContent(line.candidate().name().shown());
      page.writeContent("</a> <small>");
      page.writeUserContent(
          ended.getOrDefault(line.candidate().id(), NominationWords.standing(words, line)));
      page.writeContent("</small></li>");
    }
    page.writeContent("</ul>");
  }
}
