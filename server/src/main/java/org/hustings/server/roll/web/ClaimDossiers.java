package org.hustings.server.roll.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.People;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.RollEntry;
import org.hustings.server.roll.change.RollChanges;
import org.hustings.server.roll.claim.Claim;
import org.hustings.server.roll.claim.ClaimDecisions;
import org.hustings.server.roll.claim.ClaimKind;
import org.hustings.server.roll.right.VoteAnswer;
import org.hustings.server.roll.right.VotingRight;
import org.springframework.stereotype.Component;

/// Brings together what officials read to decide a claim.
@Component
class ClaimDossiers {
  private final ClaimDecisions decisions;
  private final RollChanges changes;
  private final Roll roll;
  private final VotingRight right;
  private final Members members;
  private final People people;
  private final Units units;
  private final Clock clock;

  ClaimDossiers(
      ClaimDecisions decisions,
      RollChanges changes,
      Roll roll,
      VotingRight right,
      Members members,
      People people,
      Units units,
      Clock clock) {
    this.decisions = decisions;
    this.changes = changes;
    this.roll = roll;
    this.right = right;
    this.members = members;
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  RollView view(ElectionDefinition election) {
    return new RollView(election, units);
  }

  boolean isLate(Claim claim) {
    return claim.isOpen() && claim.due().isBefore(clock.instant());
  }

  ClaimDossier of(ElectionDefinition election, Claim claim, SignedIn official) {
    Optional<RollEntry> entry = entry(election, claim);
    Optional<MemberNumber> number =
        claim.kind() == ClaimKind.OBJECTION
            ? entry.map(one -> one.elector().member())
            : Optional.of(ClaimDecisions.member(claim));
    Optional<VoteAnswer> answer = number.map(one -> right.of(election, one));
    Optional<VoteAnswer> today = number.map(one -> right.byRegister(election, one));
    Optional<Member> member = number.flatMap(members::find);
    return new ClaimDossier(
        claim,
        people.find(claim.author()).orElse(null),
        member.orElse(null),
        entry.orElse(null),
        answer.orElse(null),
        today.orElse(null),
        number.map(members::history).map(RegisterLine::of).orElse(List.of()),
        decisions.file(claim).isPresent(),
        decisions.proposed(claim).orElse(null),
        decisions.isTheirs(claim, official),
        claim.mayBeGranted(clock.instant()));
  }

  private Optional<RollEntry> entry(ElectionDefinition election, Claim claim) {
    Claim.Told told = claim.told();
    if (claim.kind() == ClaimKind.OBJECTION) {
      return told == null ? Optional.empty() : changes.entry(election.id(), told.elector());
    }
    return changes.latestOf(election.id(), ClaimDecisions.member(claim));
  }

  /// The number of an elector as somebody typed it; empty where it can be none.
  Optional<ElectorNumber> number(String typed) {
    return Optional.of(typed.strip())
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> new ElectorNumber(Integer.parseInt(text)));
  }

  /// Who has a number that was looked up, by name.
  Optional<String> elector(ElectionDefinition election, String typed) {
    return number(typed)
        .flatMap(number -> roll.find(election.id(), number))
        .map(elector -> elector.name());
  }
}
