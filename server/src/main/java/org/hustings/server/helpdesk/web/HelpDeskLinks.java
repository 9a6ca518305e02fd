package org.hustings.server.helpdesk.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hustings.server.account.Grant;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.Role;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The ways to these pages from a person's own page. They grant nothing.
@Configuration(proxyBeanMethods = false)
class HelpDeskLinks {
  private static final Set<Role> AT_THE_DESK =
      Set.of(Role.HELP_DESK, Role.STAFF, Role.RETURNING_OFFICER);
  private static final Set<Role> OVER_IT =
      Set.of(Role.STAFF, Role.RETURNING_OFFICER, Role.SCRUTINEER);

  @Bean
  GrantSource wayToTheHelpDesk() {
    return way(AT_THE_DESK, "/help-desk", words -> words.say("helpdesk.links.desk"));
  }

  @Bean
  GrantSource wayToWhatTheHelpDeskDid() {
    return way(OVER_IT, "/staff/help-desk", words -> words.say("helpdesk.links.screen"));
  }

  private static GrantSource way(Set<Role> roles, String address, Function<Words, String> text) {
    return new GrantSource() {
      @Override
      public Optional<Link> linkTo(Grant grant, Words words) {
        return roles.contains(grant.role())
            ? Optional.of(new Link(text.apply(words), address))
            : Optional.empty();
      }
    };
  }
}
