package org.hustings.server.roll.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.change.RollChanges;
import org.hustings.server.roll.right.ChosenContests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What officials do with claims: find whom an objection is about, and propose to grant or to refuse
/// a claim. What is granted is a change of the roll as any other.
@Component
public class ClaimDecisions {
  private final ClaimRows rows;
  private final ClaimSettling settling;
  private final ClaimLetters letters;
  private final Approvals approvals;
  private final RollChanges changes;
  private final ChosenContests chosen;
  private final ElectorRows electors;
  private final AuditLog audit;
  private final Clock clock;

  ClaimDecisions(
      ClaimRows rows,
      ClaimSettling settling,
      ClaimLetters letters,
      Approvals approvals,
      RollChanges changes,
      ChosenContests chosen,
      ElectorRows electors,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.settling = settling;
    this.letters = letters;
    this.approvals = approvals;
    this.changes = changes;
    this.chosen = chosen;
    this.electors = electors;
    this.audit = audit;
    this.clock = clock;
  }

  /// All claims of an election, those that wait first.
  public List<Claim> of(ElectionId election) {
    return rows.of(election);
  }

  public Optional<Claim> find(ElectionId election, String reference) {
    return rows.find(election, reference);
  }

  public Optional<ClaimFile> file(Claim claim) {
    return rows.file(claim.id());
  }

  /// Whether this official filed it or is whom it is about: another decides it.
  public boolean isTheirs(Claim claim, SignedIn official) {
    return settling.isTheirs(claim, official.id());
  }

  /// What waits for a second person about a claim or about the entry that it concerns.
  public Optional<Approval> proposed(Claim claim) {
    return proposed(claim, approvals.open());
  }

  /// The same among proposals that are known.
  public Optional<Approval> proposed(Claim claim, List<Approval> open) {
    Set<String> subjects = Set.copyOf(subjects(claim));
    return open.stream()
        .filter(one -> one.kind().equals(RefuseClaim.KIND) || RollChanges.isChange(one))
        .filter(one -> subjects.contains(one.subject()))
        .findFirst();
  }

  private List<String> subjects(Claim claim) {
    Claim.Told told = claim.told();
    if (claim.kind() == ClaimKind.OBJECTION) {
      return told == null
          ? List.of(Claims.subject(claim))
          : List.of(Claims.subject(claim), RollChanges.subject(claim.election(), told.elector()));
    }
    MemberNumber member = member(claim);
    String ofMember = RollChanges.subject(claim.election(), member);
    return electors
        .ofMember(claim.election(), member)
        .map(elector ->
            List.of(
                Claims.subject(claim),
                ofMember,
                RollChanges.subject(claim.election(), elector.number())))
        .orElse(List.of(Claims.subject(claim), ofMember));
  }

  /// The member who claims something for themselves.
  ///
  /// @throws IllegalArgumentException of an agent's objection
  public static MemberNumber member(Claim claim) {
    return new MemberNumber(claim.author().reference());
  }

  /// Writes to the elector to whose entry an agent objects. From then on they have time to answer.
  ///
  /// @throws RefusedException if nobody has this number, or somebody was written to already
  @Transactional
  public void tell(
      ElectionDefinition election, Claim claim, ElectorNumber number, SignedIn official) {
    requireOpen(claim, official);
    Elector elector =
        electors
            .find(election.id(), number)
            .orElseThrow(() ->
                new RefusedException("roll-staff.refused.not-on-it", "number", number.toString()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (claim.kind() != ClaimKind.OBJECTION || !rows.tell(claim.id(), elector.number(), now)) {
      throw new RefusedException("claim-staff.refused.told");
    }
    audit.record(
        official.actor(),
        "roll.claim-told",
        Claims.subject(claim),
        null,
        Map.of("elector", number.toString()));
    letters.told(election, claim, new Claim.Told(number, now, ""));
  }

  /// Proposes the change of the roll that a claim asks for.
  ///
  /// @param contests in which the elector is to vote, by slug; none to take an elector off the roll
  ///   to whom an agent objects
  /// @throws RefusedException if it is decided, theirs who propose it, or proposed already; before
  ///   the elector has had time to answer; or where the change itself is refused
  public ApprovalId proposeGrant(
      ElectionDefinition election,
      Claim claim,
      Set<String> contests,
      String reason,
      SignedIn official) {
    requireUndecided(claim, official);
    if (claim.kind() == ClaimKind.OBJECTION) {
      return proposeObjection(election, claim, contests, reason, official);
    }
    MemberNumber member = member(claim);
    return electors
        .ofMember(election.id(), member)
        .map(elector ->
            changes.proposeMove(
                election,
                elector.number(),
                chosen.of(election, member, contests),
                reason,
                official))
        .orElseGet(() ->
            changes.proposeAddition(
                election, member, chosen.of(election, member, contests), reason, official));
  }

  private ApprovalId proposeObjection(
      ElectionDefinition election,
      Claim claim,
      Set<String> contests,
      String reason,
      SignedIn official) {
    Claim.Told told = claim.told();
    if (told == null) {
      throw new RefusedException("claim-staff.refused.not-told");
    }
    if (!claim.mayBeGranted(clock.instant())) {
      throw new RefusedException("claim-staff.refused.has-time");
    }
    Elector elector =
        electors
            .find(election.id(), told.elector())
            .orElseThrow(() ->
                new RefusedException(
                    "roll-staff.refused.not-on-it", "number", told.elector().toString()));
    return contests.isEmpty()
        ? changes.proposeRemoval(election.id(), elector.number(), reason, official)
        : changes.proposeMove(
            election,
            elector.number(),
            chosen.of(election, elector.member(), contests),
            reason,
            official);
  }

  /// Proposes to refuse a claim.
  ///
  /// @throws RefusedException if it is decided, theirs who propose it, or proposed already
  public ApprovalId proposeRefusal(Claim claim, String reason, SignedIn official) {
    requireUndecided(claim, official);
    return approvals.propose(
        RefuseClaim.KIND, Claims.subject(claim), RefuseClaim.details(claim), reason, official);
  }

  private void requireUndecided(Claim claim, SignedIn official) {
    requireOpen(claim, official);
    if (proposed(claim).isPresent()) {
      throw new RefusedException("claim-staff.refused.proposed");
    }
  }

  private void requireOpen(Claim claim, SignedIn official) {
    if (!claim.isOpen()) {
      throw new RefusedException("claim-staff.refused.ended");
    }
    if (isTheirs(claim, official)) {
      throw new RefusedException("claim-staff.refused.own");
    }
  }
}
