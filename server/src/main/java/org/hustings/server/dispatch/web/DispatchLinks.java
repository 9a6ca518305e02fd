package org.hustings.server.dispatch.web;

import java.util.List;
import org.hustings.server.account.PublicForm;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.platform.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The ways to these pages, and the forms that need no sign-in.
@Configuration(proxyBeanMethods = false)
class DispatchLinks {
  @Bean
  @Order(60)
  DeskLinks dispatchDesk() {
    return election ->
        List.of(
            new Link(
                "Send the ballots out", "/staff/elections/" + election.id().slug() + "/dispatch"));
  }

  @Bean
  PublicForm anotherBallotForm() {
    return new PublicForm("/elections/*/another-ballot");
  }

  @Bean
  PublicForm formOfBounces() {
    return PublicForm.withOwnGuard("/webhooks/bounces");
  }
}
