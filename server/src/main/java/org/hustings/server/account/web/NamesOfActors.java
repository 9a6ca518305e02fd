package org.hustings.server.account.web;

import org.hustings.server.account.ActorNames;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Lends templates the names of those who acted, as the parameter `actors`.
@ControllerAdvice
class NamesOfActors {
  private final ActorNames names;

  NamesOfActors(ActorNames names) {
    this.names = names;
  }

  @ModelAttribute("actors")
  ActorNames names() {
    return names;
  }
}
