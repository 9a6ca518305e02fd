package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.Link;
import org.hustings.server.platform.Navigation;
import org.hustings.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The directory for everybody, and the register for those who may see it.
@Component
@Order(30)
class RegisterNavigation implements Navigation {
  private final StaffOnly staff;

  RegisterNavigation(StaffOnly staff) {
    this.staff = staff;
  }

  @Override
  public List<Link> links(HttpServletRequest request, Words words) {
    Link units = new Link(words.say("organisation.navigation.units"), "/units");
    Link register = new Link(words.say("organisation.navigation.register"), "/staff/register");
    return staff.mayRead(SignedIn.here()) ? List.of(units, register) : List.of(units);
  }
}
