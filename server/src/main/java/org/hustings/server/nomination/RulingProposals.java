package org.hustings.server.nomination;

import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proposes that a nomination is ruled invalid, or reinstated.
@Component
public class RulingProposals {
  private final Rulings rulings;
  private final Disputes disputes;
  private final Approvals approvals;

  RulingProposals(Rulings rulings, Disputes disputes, Approvals approvals) {
    this.rulings = rulings;
    this.disputes = disputes;
    this.approvals = approvals;
  }

  /// The proposal that waits for a second person.
  public Optional<Approval> open(Nomination nomination) {
    return rulings
        .possible(nomination)
        .flatMap(ruling -> approvals.open(ruling.act(), Rulings.subject(nomination.id())))
        .or(() -> approvals.open(UpholdAct.KIND, Rulings.subject(nomination.id())));
  }

  /// Proposes it for a second person to confirm.
  ///
  /// @throws RefusedException if nothing can be ruled of it
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   it is proposed already
  @Transactional
  public ApprovalId propose(Nomination nomination, String reason, SignedIn by) {
    Rulings.Ruling ruling =
        rulings
            .possible(nomination)
            .orElseThrow(() -> new RefusedException("ruling-staff.refused.nothing"));
    rulings
        .refusal(nomination)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    return approvals.propose(
        ruling.act(),
        Rulings.subject(nomination.id()),
        Map.of("election", nomination.contest().election().slug()),
        reason,
        by);
  }

  /// Proposes that a disputed nomination stands.
  ///
  /// @throws RefusedException if it is not disputed
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   it is proposed already
  @Transactional
  public ApprovalId proposeThatItStands(Nomination nomination, String reason, SignedIn by) {
    if (disputes.open(nomination.id()).isEmpty()) {
      throw new RefusedException("dispute-staff.nothing");
    }
    return approvals.propose(
        UpholdAct.KIND,
        Rulings.subject(nomination.id()),
        Map.of("election", nomination.contest().election().slug()),
        reason,
        by);
  }
}
