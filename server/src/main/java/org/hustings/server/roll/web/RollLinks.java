package org.hustings.server.roll.web;

import static org.hustings.server.platform.Html.html;

import java.util.List;
import java.util.Optional;
import org.hustings.server.election.ContestLine;
import org.hustings.server.election.ContestSection;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.election.PageSection;
import org.hustings.server.platform.Link;
import org.hustings.server.roll.FrozenRoll;
import org.hustings.server.roll.Roll;
import org.hustings.words.Catalogue;
import org.hustings.words.Element;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The ways to the pages of the roll: from an election's and a contest's page, and from the
/// staff's.
@Configuration(proxyBeanMethods = false)
class RollLinks {
  @Bean
  @Order(40)
  ContestLine electorsOfContest(Roll roll) {
    return (election, contest, at, words) ->
        roll.frozen(election.id())
            .filter(frozen -> !frozen.frozenAt().isAfter(at))
            .map(frozen ->
                new Link(
                    electors(words, frozen, contest.id().slug()),
                    "/elections/" + election.id() + "/roll"));
  }

  @Bean
  @Order(40)
  ContestSection whoMayVote(Roll roll) {
    return (election, contest, at, words) ->
        Optional.of(
            new PageSection(
                "electorate",
                words.say("roll.question.heading"),
                page -> {
                  String path = "/elections/" + election.id();
                  page.writeContent("<p>");
                  Element ask = Element.link(path + "/can-i-vote");
                  html(words, "roll.links.ask", "ask", ask).writeTo(page);
                  Optional<FrozenRoll> frozen =
                      roll.frozen(election.id()).filter(one -> !one.frozenAt().isAfter(at));
                  if (frozen.isPresent()) {
                    page.writeContent(" <a href=\"" + path + "/roll\">");
                    page.writeUserContent(electors(words, frozen.get(), contest.id().slug()));
                    page.writeContent("</a>.");
                  }
                  page.writeContent("</p>");
                }));
  }

  @Bean
  @Order(40)
  DeskLinks rollOfElection(Catalogue catalogue) {
    return election ->
        List.of(
            new Link(
                catalogue.in(Language.ENGLISH).say("roll-staff.link"),
                "/staff/elections/" + election.id() + "/roll"));
  }

  private static String electors(Words words, FrozenRoll roll, String contest) {
    long electors = roll.totals().byContest().getOrDefault(contest, 0L);
    return words.say("roll.links.electors", "electors", electors);
  }
}
