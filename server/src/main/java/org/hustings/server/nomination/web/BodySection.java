package org.hustings.server.nomination.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.meeting.Meetings;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitPageSection;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
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
  private final Stops stops;
  private final Roles roles;

  BodySection(
      Elections elections,
      Nominations nominations,
      Candidacies candidacies,
      Meetings meetings,
      Stops stops,
      Roles roles) {
    this.elections = elections;
    this.nominations = nominations;
    this.candidacies = candidacies;
    this.meetings = meetings;
    this.stops = stops;
    this.roles = roles;
  }

  @Override
  public Optional<Section> about(Unit unit, AsAt asAt, Words words) {
    List<String> sentences = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    List<Nomination> made = nominations.by(unit.id());
    for (ElectionDefinition election : elections.all(asAt.instant())) {
      boolean nominates = false;
      for (ContestDefinition contest : election.contests()) {
        if (contest.nominators(unit.kind().id().slug()).isPresent()) {
          nominates = true;
          sentences.add(sentence(election, contest, made, asAt.instant(), words));
        }
      }
      if (nominates) {
        meetings
            .of(unit.id(), election.id(), election.zone(), asAt.instant())
            .ifPresent(meeting -> sentences.add(said(meeting, election, asAt.instant(), words)));
        links.add(
            new Link(
                words.say("nomination.unit.decides", "election", election.title()),
                "/elections/" + election.id() + "/meetings?q=" + unit.id() + asAt.furtherQuery()));
        if (!asAt.isEarlier() && roles.holds(SignedIn.here(), Role.OFFICER, unit.id().slug())) {
          links.addAll(ofOfficers(unit, election, asAt.instant(), words));
        }
      }
    }
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    String nominations = "/units/" + unit.id() + "/nominations" + asAt.query();
    links.addFirst(new Link(words.say("nomination.unit.record"), nominations));
    if (!asAt.isEarlier()) {
      links.add(new Link(words.say("nomination.unit.ask"), "/units/" + unit.id() + "/ask"));
    }
    return Optional.of(new Section(words.say("nomination.unit.heading"), sentences, links));
  }

  /// What its officers do here: as long as nominations are open they nominate, and until then and after its meeting
  /// they say when it is and what came of it.
  private List<Link> ofOfficers(Unit unit, ElectionDefinition election, Instant now, Words words) {
    List<Link> links = new ArrayList<>();
    boolean over = election.timetable().nominations().isAfter(now);
    boolean met = meetings.of(unit.id(), election.id(), election.zone(), now).isPresent();
    if (stops.of(election.id(), now).isEmpty() && (!over || met)) {
      links.add(
          new Link(
              words.say("nomination.unit.announce", "election", election.title()),
              "/units/" + unit.id() + "/meeting/" + election.id()));
    }
    for (ContestDefinition contest : election.contests()) {
      if (election.timetable().nominations().contains(now)
          && contest.nominators(unit.kind().id().slug()).isPresent()
          && stops.of(contest.id(), now).isEmpty()) {
        links.add(
            new Link(
                words.say(
                    "nomination.unit.nominate",
                    "contest",
                    contest.name(),
                    "election",
                    election.title()),
                "/units/" + unit.id() + "/nominate/" + contest.id()));
      }
    }
    return links;
  }

  private static String said(
      Meeting meeting, ElectionDefinition election, Instant now, Words words) {
    boolean over = meeting.hasBegun(LocalDateTime.ofInstant(now, election.zone()));
    return over
        ? words.say("nomination.unit.met", "when", meeting.at())
        : words.say("nomination.unit.meets", "when", meeting.at());
  }

  private String sentence(
      ElectionDefinition election,
      ContestDefinition contest,
      List<Nomination> made,
      Instant now,
      Words words) {
    List<String> names =
        made.stream()
            .filter(one -> one.contest().equals(contest.id()) && one.isInForce(now))
            .flatMap(one -> candidacies.find(one.candidacy(), now).stream())
            .map(Candidacy::name)
            .sorted(PersonName.IN_ORDER)
            .map(PersonName::shown)
            .toList();
    return names.isEmpty()
        ? words.say(
            "nomination.unit.nobody", "contest", contest.name(), "election", election.title())
        : words.say(
            "nomination.unit.nominated",
            "contest",
            contest.name(),
            "election",
            election.title(),
            "names",
            names);
  }
}
