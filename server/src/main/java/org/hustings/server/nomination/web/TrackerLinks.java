package org.hustings.server.nomination.web;

import static org.hustings.server.platform.Html.html;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.StandingTimes;
import org.hustings.server.election.ContestLine;
import org.hustings.server.election.ContestSection;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.election.Elections;
import org.hustings.server.election.PageSection;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.platform.HomeSection;
import org.hustings.server.platform.Link;
import org.hustings.words.Catalogue;
import org.hustings.words.Element;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The ways to the trackers: from the first page, and from the page of an election.
@Configuration(proxyBeanMethods = false)
class TrackerLinks {
  @Bean
  ContestLine nominationsSoFar(Nominations nominations) {
    return (election, contest, at, words) ->
        contest.nominators().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Link(
                    number(words, election, at, nominations.number(contest.id(), at)),
                    contest.id().path() + "/nominations"));
  }

  /// "so far" as long as there may be more.
  private static String number(
      Words words, ElectionDefinition election, Instant at, int nominations) {
    return words.say(
        election.timetable().nominations().isAfter(at)
            ? "nomination.home.in-all"
            : "nomination.home.so-far",
        "nominations",
        nominations);
  }

  @Bean
  @Order(30)
  ContestSection nominationsOfContest(Nominations nominations, Stops stops) {
    return (election, contest, at, words) ->
        contest.nominators().isEmpty()
            ? standing(election, contest, at, words, stops)
            : Optional.of(
                new PageSection(
                    "nominations",
                    words.say("nomination.contest.heading"),
                    page -> {
                      String path = contest.id().path();
                      page.writeContent("<p>");
                      html(
                              words,
                              "nomination.contest.so-far",
                              "tracker",
                              Element.link(path + "/nominations"),
                              "nominations",
                              nominations.number(contest.id(), at))
                          .writeTo(page);
                      boolean goesOn = stops.of(contest.id(), at).isEmpty();
                      if (goesOn && isOpen(election, at)) {
                        page.writeContent(" ");
                        Element stand = Element.link(path + "/stand");
                        html(words, "nomination.contest.stand", "stand", stand).writeTo(page);
                      }
                      boolean open = election.timetable().nominations().contains(at);
                      if (goesOn && open && !contest.memberNominators().isEmpty()) {
                        page.writeContent(" ");
                        Element nominate = Element.link(path + "/nominate");
                        html(words, "nomination.contest.nominate", "nominate", nominate)
                            .writeTo(page);
                      }
                      page.writeContent("</p>");
                    }));
  }

  /// Whether somebody can still put themselves forward.
  private static boolean isOpen(ElectionDefinition election, Instant at) {
    return StandingTimes.closed(election.timetable(), at).isEmpty();
  }

  /// Where it is stated that nobody nominates, the way to stand is all that there is.
  private static Optional<PageSection> standing(
      ElectionDefinition election,
      ContestDefinition contest,
      Instant at,
      Words words,
      Stops stops) {
    return contest.needsNoNomination()
            && isOpen(election, at)
            && stops.of(contest.id(), at).isEmpty()
        ? Optional.of(
            new PageSection(
                "standing",
                words.say("nomination.contest.standing-heading"),
                page -> {
                  page.writeContent("<p>");
                  Element stand = Element.link(contest.id().path() + "/stand");
                  html(words, "nomination.contest.stand", "stand", stand).writeTo(page);
                  page.writeContent("</p>");
                }))
        : Optional.empty();
  }

  @Bean
  @Order(30)
  DeskLinks recordsOfNominations(Catalogue catalogue) {
    Words english = catalogue.in(Language.ENGLISH);
    return election ->
        election.contests().stream()
            .flatMap(contest -> records(contest, english).stream())
            .toList();
  }

  private static List<Link> records(ContestDefinition contest, Words english) {
    String record = contest.id().path() + "/nominations/record";
    List<Link> links = new ArrayList<>();
    if (contest.nominators().size() > contest.memberNominators().size()) {
      links.add(
          new Link(
              english.say("nomination-staff.received.link", "contest", contest.name()),
              "/staff/elections/" + contest.id() + "/nominations"));
      links.add(
          new Link(english.say("standing-staff.link.bodies", "contest", contest.name()), record));
    }
    if (!contest.memberNominators().isEmpty()) {
      links.add(
          new Link(
              english.say("standing-staff.link.members", "contest", contest.name()),
              record + "/members"));
    }
    return links;
  }

  @Bean
  @Order(30)
  HomeSection trackersOnFirstPage(Elections elections, Nominations nominations, Clock clock) {
    return new HomeSection() {
      @Override
      public String heading(Words words) {
        return words.say("nomination.home.heading");
      }

      @Override
      public List<Entry> entries(Words words) {
        return elections.all().stream()
            .flatMap(election ->
                election.contests().stream()
                    .filter(contest -> !contest.nominators().isEmpty())
                    .map(contest ->
                        new Entry(
                            new Link(
                                election.title() + ": " + contest.name(),
                                contest.id().path() + "/nominations"),
                            number(
                                words,
                                election,
                                clock.instant(),
                                nominations.number(contest.id(), clock.instant())))))
            .toList();
      }
    };
  }
}
