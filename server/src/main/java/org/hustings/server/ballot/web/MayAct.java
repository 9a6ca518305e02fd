package org.hustings.server.ballot.web;

import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Tells the screens of this room whether whoever looks may act: a scrutineer is shown no control.
@ControllerAdvice(basePackageClasses = MayAct.class)
class MayAct {
  private final Roles roles;

  MayAct(Roles roles) {
    this.roles = roles;
  }

  @ModelAttribute("official")
  boolean official() {
    return roles.isOfficial(SignedIn.here());
  }
}
