package org.hustings.server.dispatch.web;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.dispatch.paper.Allotting;
import org.hustings.server.dispatch.paper.Settlements;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.draft.Preview;
import org.hustings.server.roll.draft.RollWork;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is left to do before ballots go, in one press: the roll is frozen as it was shown, the
/// settling of the papers is proposed, and with it by which channel each ballot goes.
@Component
class Readying {
  private final Settlements settlements;
  private final RollWork work;
  private final Roll roll;
  private final Allotting allotting;
  private final Elections elections;

  Readying(
      Settlements settlements, RollWork work, Roll roll, Allotting allotting, Elections elections) {
    this.settlements = settlements;
    this.work = work;
    this.roll = roll;
    this.allotting = allotting;
    this.elections = elections;
  }

  /// What is wanted.
  ///
  /// @param chosen the order of the candidates where the definition states none
  /// @param freeze whether the roll is frozen as its latest preview showed it
  /// @param allot whether each channel is decided once the papers are settled
  record Wish(@Nullable CandidateOrder chosen, boolean freeze, boolean allot, String reason) {}

  /// The preview as which the roll could be frozen now.
  Optional<Preview> freezable(ElectionId election) {
    return work.freezable(election);
  }

  /// @throws RefusedException if the roll cannot be frozen, or would have to be before
  @Transactional
  public ApprovalId propose(ElectionId election, Wish wish, SignedIn by) {
    boolean frozen = roll.frozen(election).isPresent();
    List<Message> unstated =
        wish.allot() ? allotting.unstated(elections.find(election).orElseThrow()) : List.of();
    if (!unstated.isEmpty()) {
      throw new RefusedException(unstated.getFirst());
    }
    if (wish.allot() && !wish.freeze() && !frozen) {
      throw new RefusedException("dispatch-staff.with.freeze-first");
    }
    ApprovalId proposal =
        settlements.propose(election, wish.chosen(), wish.allot(), wish.reason(), by);
    if (wish.freeze() && !frozen) {
      work.askForFreeze(election, by);
    }
    return proposal;
  }
}
