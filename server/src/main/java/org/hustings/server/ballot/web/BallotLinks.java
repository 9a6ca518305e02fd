package org.hustings.server.ballot.web;

import java.util.ArrayList;
import java.util.List;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.ballot.VoidVotes;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.election.ElectionLine;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.platform.Link;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The ways to the ballot's pages: from the election's staff page, and from its public one.
@Configuration(proxyBeanMethods = false)
class BallotLinks {
  @Bean
  @Order(60)
  DeskLinks ballotScreens(Catalogue catalogue) {
    return election -> {
      String path = "/staff/elections/" + election.id();
      Words english = catalogue.in(Language.ENGLISH);
      return List.of(
          new Link(english.say("box-staff.link.ballot"), path + "/ballot"),
          new Link(english.say("ballot-staff.turnout.link"), path + "/turnout"),
          new Link(english.say("box-staff.link.post"), path + "/post"),
          new Link(english.say("box-staff.link.register"), path + "/marked-register"),
          new Link(english.say("box-staff.link.disqualified"), path + "/disqualifications"),
          new Link(english.say("void-staff.link"), path + "/void-votes"),
          new Link(english.say("box-staff.link.images"), path + "/images"));
    };
  }

  @Bean
  @Order(60)
  ElectionLine ballotsOfElection(Box box, VoidVotes votes) {
    return (election, at, words) -> {
      Hours hours = box.hours(election.id()).orElse(null);
      if (hours == null || hours.at(at) == Hours.State.NOT_YET_OPEN) {
        return List.of();
      }
      List<Link> links = new ArrayList<>();
      String list = "/elections/" + election.id() + "/ballots";
      hours
          .extension()
          .filter(change -> !change.announcedAt().isAfter(at))
          .ifPresent(change ->
              links.add(
                  new Link(
                      change.to() == null
                          ? words.say("ballot.links.put-off")
                          : words.say(
                              change.isEarlier()
                                  ? "ballot.links.earlier"
                                  : "ballot.links.put-off-to",
                              "to",
                              MomentMessage.value(change.to())),
                      "/elections/" + election.id() + "/timetable#changes")));
      if (votes.decisions(election.id()).stream().anyMatch(one -> !one.at().isAfter(at))) {
        links.add(new Link(words.say("void.link"), "/elections/" + election.id() + "/void-votes"));
      }
      links.add(new Link(words.say("ballot.links.list"), list));
      return List.copyOf(links);
    };
  }
}
