package org.hustings.server.nomination.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.election.Elections;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.meeting.Meetings;
import org.hustings.server.nomination.text.Phrases;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitPageSection;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.Link;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a unit's page says of its nominations.
@Component
@Order(40)
class BodySection implements UnitPageSection {
  private final Elections elections;
  private final Nominations nominations;
  private final Candidacies candidacies;
  private final Meetings meetings;

  BodySection(
      Elections elections, Nominations nominations, Candidacies candidacies, Meetings meetings) {
    this.elections = elections;
    this.nominations = nominations;
    this.candidacies = candidacies;
    this.meetings = meetings;
  }

  @Override
  public Optional<Section> about(Unit unit, AsAt asAt) {
    List<String> sentences = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    List<Nomination> made = nominations.by(unit.id());
    for (ElectionDefinition election : elections.all(asAt.instant())) {
      boolean nominates = false;
      for (ContestDefinition contest : election.contests()) {
        if (contest.nominators(unit.kind().id().slug()).isPresent()) {
          nominates = true;
          sentences.add(sentence(election, contest, made, asAt.instant()));
        }
      }
      if (nominates) {
        meetings
            .of(unit.id(), election.id(), election.zone(), asAt.instant())
            .ifPresent(meeting -> sentences.add(words(meeting, election, asAt.instant())));
        links.add(
            new Link(
                "When it decides: " + election.title(),
                "/elections/" + election.id() + "/meetings?q=" + unit.id() + asAt.furtherQuery()));
      }
    }
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    String nominations = "/units/" + unit.id() + "/nominations" + asAt.query();
    links.addFirst(new Link("What it nominated, and when", nominations));
    return Optional.of(new Section("Nominations", sentences, links));
  }

  private static String words(Meeting meeting, ElectionDefinition election, Instant now) {
    boolean over = meeting.hasBegun(LocalDateTime.ofInstant(now, election.zone()));
    return (over ? "It met on " : "It decides on ") + MomentWords.dateAndTime(meeting.at()) + ".";
  }

  private String sentence(
      ElectionDefinition election, ContestDefinition contest, List<Nomination> made, Instant now) {
    List<String> names =
        made.stream()
            .filter(one -> one.contest().equals(contest.id()) && one.isInForce(now))
            .flatMap(one -> candidacies.find(one.candidacy(), now).stream())
            .map(Candidacy::name)
            .sorted(PersonName.IN_ORDER)
            .map(PersonName::shown)
            .toList();
    String where = contest.name() + ", " + election.title() + ": ";
    return where + (names.isEmpty() ? "nobody yet." : Phrases.list(names) + ".");
  }
}
