package org.hustings.server.result.closing;

import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.Numbers;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.ceremony.TrusteeLetters;
import org.hustings.server.ballot.reckoning.BoxStoppedException;
import org.hustings.server.ballot.reckoning.FindingWords;
import org.hustings.server.result.closing.Closing.State;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The first step: outer and inner envelopes are parted.
@Component
class PartStep {
  private final Parting parting;
  private final FindingWords found;
  private final OpenStep open;
  private final ClosingRows closings;
  private final TrusteeLetters letters;
  private final TransactionTemplate transaction;

  PartStep(
      Parting parting,
      FindingWords found,
      OpenStep open,
      ClosingRows closings,
      TrusteeLetters letters,
      TransactionTemplate transaction) {
    this.parting = parting;
    this.found = found;
    this.open = open;
    this.letters = letters;
    this.closings = closings;
    this.transaction = transaction;
  }

  void take(ElectionId election) {
    closings.doing(election, Message.of("closing-staff.progress.parting"), 0, 0);
    Numbers numbers = part(election);
    transaction.executeWithoutResult(_ -> {
      if (closings.lock(election).orElseThrow().state() == State.PARTING) {
        closings.log(
            election,
            Message.of(
                "result.step.parted",
                "received",
                numbers.received(),
                "aside",
                numbers.setAside(),
                "void",
                numbers.madeVoid(),
                "disqualified",
                numbers.disqualified(),
                "withheld",
                numbers.withheld(),
                "open",
                numbers.parted()));
        closings.move(election, State.SEALED);
        if (numbers.parted() > 0) {
          letters.areToBeGiven(election);
        }
      }
    });
    if (numbers.parted() == 0) {
      open.openNothing(election);
    }
  }

  private Numbers part(ElectionId election) {
    try {
      return parting.part(election, Actor.system("result"));
    } catch (BoxStoppedException e) {
      throw new HaltException(found.withWayOn(e.findings()));
    }
  }
}
