package org.hustings.server.ballot.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Tells the screens of this room whether whoever looks may act: a scrutineer is shown no control.
@ControllerAdvice(basePackageClasses = MayAct.class)
class MayAct {
  private final BallotElections elections;

  MayAct(BallotElections elections) {
    this.elections = elections;
  }

  @ModelAttribute("official")
  boolean official() {
    return elections.isOfficial();
  }
}
