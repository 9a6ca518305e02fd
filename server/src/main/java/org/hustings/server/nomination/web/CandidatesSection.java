package org.hustings.server.nomination.web;

import gg.jte.TemplateOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
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

  CandidatesSection(Trackers trackers) {
    this.trackers = trackers;
  }

  @Override
  public Optional<PageSection> of(
      ElectionDefinition election, ContestDefinition contest, Instant at, Words words) {
    List<Line> lines =
        trackers
            .of(new PublicContests.Defined(election, contest), Choice.EVERYBODY, at)
            .tracker()
            .lines();
    String heading = words.say("nomination.candidates.heading", "candidates", lines.size());
    return Optional.of(
        new PageSection("candidates", heading, page -> write(page, words, contest, lines)));
  }

  private static void write(
      TemplateOutput page, Words words, ContestDefinition contest, List<Line> lines) {
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
      page.writeUserContent(NominationWords.standing(words, line));
      page.writeContent("</small></li>");
    }
    page.writeContent("</ul>");
  }
}
