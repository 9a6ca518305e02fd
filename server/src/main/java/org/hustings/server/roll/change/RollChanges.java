package org.hustings.server.roll.change;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.Entitlements;
import org.hustings.server.roll.FrozenRows;
import org.hustings.server.roll.RollEntry;
import org.springframework.stereotype.Component;

/// Changes of a roll after its freeze: proposed here with a reason, done when a second person
/// confirms. What is done stays in the elector's history.
@Component
public class RollChanges {
  private final Approvals approvals;
  private final FrozenRows frozen;
  private final ElectorRows electors;
  private final ChangeRows changes;
  private final Clock clock;

  RollChanges(
      Approvals approvals,
      FrozenRows frozen,
      ElectorRows electors,
      ChangeRows changes,
      Clock clock) {
    this.approvals = approvals;
    this.frozen = frozen;
    this.electors = electors;
    this.changes = changes;
    this.clock = clock;
  }

  /// Whether a proposal is one to change who is on a roll, or with which contests.
  public static boolean isChange(Approval proposal) {
    return Set.of(Addition.KIND, Move.KIND, Removal.KIND).contains(proposal.kind());
  }

  /// How proposals name an entry of a roll.
  public static String subject(ElectionId election, ElectorNumber elector) {
    return "elector:" + election + "/" + elector;
  }

  /// How proposals name a member who is to be put on a roll.
  public static String subject(ElectionId election, MemberNumber member) {
    return "roll:" + election + "/member:" + member;
  }

  /// Proposes to take an elector off the roll.
  ///
  /// @throws RefusedException if they are not on it
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   it is proposed already
  public ApprovalId proposeRemoval(
      ElectionId election, ElectorNumber elector, String reason, SignedIn by) {
    if (electors.find(election, elector).isEmpty()) {
      throw new RefusedException("roll-staff.refused.not-on-it", "number", elector.toString());
    }
    return approvals.propose(
        Removal.KIND,
        subject(election, elector),
        Map.of(Removal.ELECTION, election.slug(), Removal.ELECTOR, elector.toString()),
        reason,
        by);
  }

  /// Proposes to put a member on the roll, with a vote in these contests.
  ///
  /// @throws RefusedException before the freeze, after the close of the ballot, without a
  ///   contest, or if they are on it already
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   it is proposed already
  public ApprovalId proposeAddition(
      ElectionDefinition election,
      MemberNumber member,
      Entitlements entitlements,
      String reason,
      SignedIn by) {
    if (frozen.find(election.id()).isEmpty()) {
      throw new RefusedException("roll-staff.refused.not-frozen");
    }
    if (election.timetable().ballot().isAfter(clock.instant())) {
      throw new RefusedException("roll-staff.refused.closed-nobody-added");
    }
    if (entitlements.isEmpty()) {
      throw new RefusedException("roll-staff.refused.no-contest");
    }
    if (electors.ofMember(election.id(), member).isPresent()) {
      throw new RefusedException("roll-staff.refused.on-it", "member", member.value());
    }
    return approvals.propose(
        Addition.KIND,
        subject(election.id(), member),
        Map.of(
            Addition.ELECTION,
            election.id().slug(),
            Addition.MEMBER,
            member.value(),
            Addition.ENTITLEMENTS,
            entitlements.text()),
        reason,
        by);
  }

  /// Proposes to give an elector other contests to vote in: they get another entry, and another
  /// ballot.
  ///
  /// @throws RefusedException if they are not on the roll, after the close of the ballot, without a
  ///   contest, or if these are their contests already
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   it is proposed already
  public ApprovalId proposeMove(
      ElectionDefinition election,
      ElectorNumber elector,
      Entitlements entitlements,
      String reason,
      SignedIn by) {
    Elector found =
        electors
            .find(election.id(), elector)
            .orElseThrow(() ->
                new RefusedException("roll-staff.refused.not-on-it", "number", elector.toString()));
    if (election.timetable().ballot().isAfter(clock.instant())) {
      throw new RefusedException("roll-staff.refused.closed-nobody-added");
    }
    if (entitlements.isEmpty()) {
      throw new RefusedException("roll-staff.refused.no-contest");
    }
    if (entitlements.equals(found.entitlements())) {
      throw new RefusedException("roll-staff.refused.same-contests");
    }
    return approvals.propose(
        Move.KIND,
        subject(election.id(), elector),
        Map.of(
            Removal.ELECTION,
            election.id().slug(),
            Removal.ELECTOR,
            elector.toString(),
            Addition.ENTITLEMENTS,
            entitlements.text()),
        reason,
        by);
  }

  /// An entry of the roll, removed or not.
  public Optional<RollEntry> entry(ElectionId election, ElectorNumber elector) {
    return electors.entry(election, elector);
  }

  /// Entries, removed or not, whose number, member's number or e-mail address this is, or whose
  /// name holds it; at most so many.
  public List<RollEntry> search(ElectionId election, String words, int most) {
    return electors.search(election, words.strip(), most);
  }

  /// The latest entry of a member, removed or not.
  public Optional<RollEntry> latestOf(ElectionId election, MemberNumber member) {
    return electors.latestOf(election, member);
  }

  /// What happened to an elector since the freeze, the first first.
  public List<RollChange> history(ElectionId election, ElectorNumber elector) {
    return changes.of(election, elector);
  }

  /// What happened to the roll since the freeze, the latest first, at most so many.
  public List<RollChange> latest(ElectionId election, int most) {
    return changes.latest(election, most);
  }

  /// What the public reads of all of it, the first first; nothing before the freeze.
  public List<PublishedChange> published(ElectionId election) {
    return frozen
        .find(election)
        .map(roll -> PublishedChange.chain(roll.hash(), changes.all(election)))
        .orElse(List.of());
  }

  public long added(ElectionId election) {
    return changes.count(election, RollChange.Kind.ADDED);
  }

  public long removed(ElectionId election) {
    return changes.count(election, RollChange.Kind.REMOVED);
  }
}
