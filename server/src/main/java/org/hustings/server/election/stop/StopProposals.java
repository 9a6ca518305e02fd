package org.hustings.server.election.stop;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Component;

/// Proposes to stop an election, for a second person to confirm.
@Component
public class StopProposals {
  private final Approvals approvals;
  private final Stopping stopping;

  StopProposals(Approvals approvals, Stopping stopping) {
    this.approvals = approvals;
    this.stopping = stopping;
  }

  /// In which ways the election can be stopped now.
  public List<StopKind> possible(ElectionDefinition election) {
    return Arrays.stream(StopKind.values())
        .filter(kind -> stopping.refusal(election, kind).isEmpty())
        .toList();
  }

  /// What waits for a second person.
  public Optional<Approval> open(ElectionId election) {
    return Arrays.stream(StopKind.values())
        .flatMap(kind -> approvals.open(kind.act(), subject(election)).stream())
        .findFirst();
  }

  /// Proposes it.
  ///
  /// @throws RefusedException if the election cannot be stopped so
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   it is proposed already
  public ApprovalId propose(
      ElectionDefinition election, StopKind kind, String reason, SignedIn by) {
    stopping
        .refusal(election, kind)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    return approvals.propose(
        kind.act(),
        subject(election.id()),
        Map.of(StopAct.ELECTION, election.id().slug()),
        reason,
        by);
  }

  /// In which ways one contest alone can be stopped now.
  public List<StopKind> possible(PublicContests.Defined contest) {
    return Arrays.stream(StopKind.values())
        .filter(kind -> stopping.refusal(contest, kind).isEmpty())
        .toList();
  }

  /// What waits for a second person about a contest alone.
  public Optional<Approval> open(ContestId contest) {
    return Arrays.stream(StopKind.values())
        .flatMap(kind -> approvals.open(kind.actOfContest(), "contest:" + contest).stream())
        .findFirst();
  }

  /// Proposes to stop one contest alone.
  ///
  /// @throws RefusedException if the contest cannot be stopped so
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   it is proposed already
  public ApprovalId propose(
      PublicContests.Defined contest, StopKind kind, String reason, SignedIn by) {
    stopping
        .refusal(contest, kind)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    return approvals.propose(
        kind.actOfContest(),
        "contest:" + contest.contest().id(),
        Map.of(
            ContestStopAct.ELECTION,
            contest.election().id().slug(),
            ContestStopAct.CONTEST,
            contest.contest().id().slug()),
        reason,
        by);
  }

  private static String subject(ElectionId election) {
    return "election:" + election;
  }
}
