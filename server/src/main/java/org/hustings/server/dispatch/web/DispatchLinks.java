package org.hustings.server.dispatch.web;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.PublicForm;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.brought.BroughtFiles;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.election.ElectionLine;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.Link;
import org.hustings.words.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The ways to these pages, and the forms that need no sign-in.
@Configuration(proxyBeanMethods = false)
class DispatchLinks {
  @Bean
  @Order(60)
  DeskLinks dispatchDesk() {
    return new DeskLinks() {
      @Override
      public List<Link> of(ElectionDefinition election) {
        return List.of(
            new Link(
                EnglishSite.say(Message.of("sending-staff.desk.link")),
                "/staff/elections/" + election.id().slug() + "/dispatch"));
      }

      @Override
      public List<Link> toRead(ElectionDefinition election) {
        return List.of();
      }
    };
  }

  @Bean
  @Order(51)
  ElectionLine formatsOfElection(BroughtFiles brought) {
    return (election, at, words) ->
        brought.of(election.id()).stream().allMatch(file -> file.at().isAfter(at))
            ? List.of()
            : List.of(
                new Link(
                    words.say("format.heading"),
                    "/elections/" + election.id().slug() + "/dispatch/formats"));
  }

  @Bean
  @Order(50)
  ElectionLine dispatchOfElection(Plans plans) {
    return (election, at, words) -> {
      String path = "/elections/" + election.id().slug();
      return plans
          .find(election.id())
          .filter(plan -> plan.startedAt() != null && !plan.startedAt().isAfter(at))
          .map(_ ->
              List.of(
                  new Link(words.say("dispatch.links.where"), path + "/where-is-my-ballot"),
                  new Link(words.say("dispatch.links.sent"), path + "/dispatch")))
          .orElse(List.of());
    };
  }

  @Bean
  PublicForm anotherBallotForm() {
    return new PublicForm("/elections/*/another-ballot");
  }

  @Bean
  PublicForm formOfBallotLinks() {
    return new PublicForm("/elections/*/another-ballot/link/*");
  }

  @Bean
  PublicForm formOfOtherAddresses() {
    return new PublicForm("/elections/*/another-ballot/other-address/*");
  }

  @Bean
  PublicForm formOfOwnBallot() {
    return new PublicForm("/elections/*/where-is-my-ballot/*");
  }

  @Bean
  PublicForm formOfBounces() {
    return PublicForm.withOwnGuard("/webhooks/bounces");
  }
}
