package org.hustings.server.account.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hustings.server.platform.Link;
import org.hustings.server.platform.Navigation;
import org.hustings.words.Words;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the demo's own page.
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class DemoNavigation implements Navigation {
  @Override
  public List<Link> links(HttpServletRequest request, Words words) {
    return List.of(new Link(words.say("account.navigation.demo"), "/demo"));
  }
}
