package org.hustings.server.result.closing;

import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.Numbers;
import org.hustings.server.ballot.Parting;
import org.hustings.server.result.closing.Closing.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The first step: outer and inner envelopes are parted.
@Component
class PartStep {
  private final Parting parting;
  private final OpenStep open;
  private final ClosingRows closings;
  private final TransactionTemplate transaction;

  PartStep(Parting parting, OpenStep open, ClosingRows closings, TransactionTemplate transaction) {
    this.parting = parting;
    this.open = open;
    this.closings = closings;
    this.transaction = transaction;
  }

  void take(ElectionId election) {
    closings.progress(election, "Parting the envelopes", 0, 0);
    Numbers numbers = parting.part(election, Actor.system("result"));
    transaction.executeWithoutResult(_ -> {
      if (closings.lock(election).orElseThrow().state() == State.PARTING) {
        closings.log(
            election,
            "The envelopes are parted: %,d received, %,d set aside, %,d disqualified, %,d to open."
                .formatted(
                    numbers.received(),
                    numbers.setAside(),
                    numbers.disqualified(),
                    numbers.parted()));
        closings.move(election, State.SEALED);
      }
    });
    if (numbers.parted() == 0) {
      open.openNothing(election);
    }
  }
}
