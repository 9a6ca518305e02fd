package org.hustings.server.candidacy;

import java.time.Clock;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.election.BallotsMade;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes of candidacies by officials. Once the papers are settled a second person is asked, and
/// candidates do nothing themselves any more.
@Component
public class StateChanges {
  static final String SUBJECT = "candidacy:";

  private final Approvals approvals;
  private final Standing standing;
  private final CandidateLetters letters;
  private final SettledCheck settled;
  private final BallotsMade ballots;
  private final Clock clock;

  StateChanges(
      Approvals approvals,
      Standing standing,
      CandidateLetters letters,
      SettledCheck settled,
      BallotsMade ballots,
      Clock clock) {
    this.approvals = approvals;
    this.standing = standing;
    this.letters = letters;
    this.clock = clock;
    this.settled = settled;
    this.ballots = ballots;
  }

  /// Whether papers are settled with the candidate, or ballots are about, so that nobody changes who
  /// stands alone.
  public boolean needTwo(Candidacy candidacy) {
    return settled.isSettled(candidacy) || ballots.isAnyMade(candidacy.contest().election());
  }

  /// Takes a candidacy to another state, as the returning officer alone; the candidate is told.
  ///
  /// @throws org.hustings.server.platform.RefusedException if it may not go there
  @Transactional
  public void change(Candidacy candidacy, State state, String reason, SignedIn by) {
    Recording from = new Recording(by.actor(), RecordedSources.OFFICER, clock.instant());
    standing.become(candidacy.id(), state, reason, from);
    letters.changed(candidacy, state, reason);
  }

  /// Takes the last state back, as the returning officer alone; the candidate is told.
  @Transactional
  public void takeBack(Candidacy candidacy, String reason, SignedIn by) {
    standing.takeBack(candidacy.id(), reason, by.actor());
    letters.takenBack(candidacy, reason);
  }

  /// Proposes that a candidacy goes to another state.
  ///
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if a
  ///   change is proposed already
  public ApprovalId propose(Candidacy candidacy, State state, String reason, SignedIn by) {
    return propose(candidacy, state.name(), reason, by);
  }

  /// Proposes that its last state is taken back.
  public ApprovalId proposeTakingBack(Candidacy candidacy, String reason, SignedIn by) {
    return propose(candidacy, StateChangeAct.BACK, reason, by);
  }

  /// The candidacy that a proposal is about.
  static CandidacyId candidacy(Approval approval) {
    return new CandidacyId(Long.parseLong(approval.subject().substring(SUBJECT.length())));
  }

  private ApprovalId propose(Candidacy candidacy, String state, String reason, SignedIn by) {
    return approvals.propose(
        StateChangeAct.KIND,
        SUBJECT + candidacy.id().number(),
        Map.of("election", candidacy.contest().election().slug(), StateChangeAct.STATE, state),
        reason,
        by);
  }
}
