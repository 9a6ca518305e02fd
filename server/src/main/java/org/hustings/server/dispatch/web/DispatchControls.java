package org.hustings.server.dispatch.web;

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
  private final DispatchDoor door;

  DispatchControls(DispatchDoor door) {
    this.door = door;
  }

  @ModelAttribute("mayAct")
  boolean mayAct() {
    return door.mayAct();
  }
}
