package org.hustings.server.dispatch;

import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.look.Look;
import org.hustings.server.dispatch.look.Looks;
import org.springframework.stereotype.Component;

/// Somebody looked at papers, letter and number of electors, so that dispatch can be let begin.
@Component
public class LookingOver {
  private final Looks looks;

  LookingOver(Looks looks) {
    this.looks = looks;
  }

  public void everything(ElectionId election) {
    for (Look look : Look.values()) {
      looks.tick(election, look, new Actor("test:returning-officer"));
    }
  }
}
