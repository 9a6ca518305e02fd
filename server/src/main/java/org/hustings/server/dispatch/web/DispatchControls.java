package org.hustings.server.dispatch.web;

import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Tells the staff's pages of this room whether whoever looks may act: a scrutineer is shown no
/// control. The public pages do not ask who looks.
@ControllerAdvice(
    assignableTypes = {
      DispatchDeskPages.class,
      BouncePages.class,
      WordingPages.class,
      ElectorBallotPages.class
    })
class DispatchControls {
  private final Roles roles;

  DispatchControls(Roles roles) {
    this.roles = roles;
  }

  @ModelAttribute("mayAct")
  boolean mayAct() {
    return roles.isOfficial(SignedIn.here());
  }
}
