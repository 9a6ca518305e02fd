package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.Link;
import org.hustings.server.platform.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The directory for everybody, and the register for those who may see it.
@Component
@Order(30)
class RegisterNavigation implements Navigation {

  private static final Link UNITS = new Link("Local parties and branches", "/units");
  private static final Link REGISTER = new Link("Register", "/staff/register");

  private final StaffOnly staff;

  RegisterNavigation(StaffOnly staff) {
    this.staff = staff;
  }

  @Override
  public List<Link> links(HttpServletRequest request) {
    return staff.mayRead(SignedIn.here()) ? List.of(UNITS, REGISTER) : List.of(UNITS);
  }
}
