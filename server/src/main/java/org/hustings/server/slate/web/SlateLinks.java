package org.hustings.server.slate.web;

import static org.hustings.server.platform.Html.html;

import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.ContestId;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.ContestSection;
import org.hustings.server.election.PageSection;
import org.hustings.server.slate.Endorsements;
import org.hustings.server.slate.Slates;
import org.hustings.words.Element;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The way to the campaign groups, from each contest in which one backs or recommends somebody.
@Configuration(proxyBeanMethods = false)
class SlateLinks {
  private static final String GROUPS = "/groups";

  @Bean
  @Order(40)
  ContestSection groupsInContest(
      Slates slates, Endorsements endorsements, Candidacies candidacies) {
    return (_, contest, at, words) ->
        isAnybodyBacked(contest.id(), at, slates, endorsements, candidacies)
            ? Optional.of(
                new PageSection(
                    "groups",
                    words.say("slate.groups.heading"),
                    page -> {
                      page.writeContent("<p>");
                      html(words, "slate.contest.groups", "page", Element.link(GROUPS))
                          .writeTo(page);
                      page.writeContent("</p>");
                    }))
            : Optional.empty();
  }

  private static boolean isAnybodyBacked(
      ContestId contest,
      Instant at,
      Slates slates,
      Endorsements endorsements,
      Candidacies candidacies) {
    return !slates.in(contest, at).isEmpty()
        || !endorsements
            .of(candidacies.in(contest, at).stream().map(Candidacy::id).toList(), at)
            .isEmpty();
  }
}
