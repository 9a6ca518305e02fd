package org.hustings.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.Link;
import org.hustings.server.platform.Navigation;
import org.hustings.words.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The last link at the top: to sign in, or to one's own page.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AccountNavigation implements Navigation {
  @Override
  public List<Link> links(HttpServletRequest request, Words words) {
    SignedIn person = SignedIn.here();
    return List.of(
        person == null
            ? new Link(words.say("account.navigation.sign-in"), "/sign-in")
            : new Link(person.name(), "/account"));
  }
}
