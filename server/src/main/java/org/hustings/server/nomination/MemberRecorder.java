package org.hustings.server.nomination;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.Nominators;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.PublicContests;
import org.hustings.server.organisation.register.RegisterEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts on record what members nominate for themselves, and takes it off.
@Component
public class MemberRecorder {
  private final Candidacies candidacies;
  private final Ledger ledger;
  private final Clock clock;

  MemberRecorder(Candidacies candidacies, Ledger ledger, Clock clock) {
    this.candidacies = candidacies;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What binds a member who nominates in a contest; empty for one who may not.
  public Optional<Nominators.OfMembers> entitled(
      PublicContests.Defined defined, RegisterEntry entry) {
    return new Rules(defined.election(), defined.contest()).entitled(entry);
  }

  /// Records a member's nominations now, beyond those made already, all or none.
  @Transactional
  public Outcome record(
      PublicContests.Defined defined, RegisterEntry entry, Set<CandidacyId> chosen, Actor author) {
    var contest = defined.contest().id();
    Nominator nominator = new Nominator.OneMember(entry.member().number());
    Set<CandidacyId> already = ledger.hold(contest, nominator);
    Recording from = new Recording(author, "the member", clock.instant());
    List<Refusal> refusals =
        new Rules(defined.election(), defined.contest())
            .refusals(
                entry, chosen, candidacies.in(contest, chosen, from.at()), already, from.at());
    return refusals.isEmpty()
        ? ledger.add(contest, nominator, chosen, from)
        : new Outcome.Refused(refusals);
  }

  /// Takes a member's nomination off the record, with a reason that is kept with it. For the
  /// returning officer.
  @Transactional
  public void withdraw(MemberNomination nomination, String reason, Actor author) {
    ledger.withdraw(entry(nomination), reason, author);
  }

  /// Puts the nomination of another candidate in the place of one that was recorded wrongly. For
  /// the returning officer, who is not bound by the closing time.
  @Transactional
  public Outcome correct(
      MemberNomination nomination, CandidacyId instead, String reason, Actor author) {
    Ledger.Entry entry = entry(nomination);
    if (ledger.hold(entry.contest(), entry.nominator()).contains(instead)) {
      String name = candidacies.find(instead, clock.instant()).orElseThrow().name().shown();
      return new Outcome.Refused(
          List.of(new Refusal.AlreadyNominated("member " + nomination.member(), name)));
    }
    return ledger.correct(entry, instead, reason, author);
  }

  private static Ledger.Entry entry(MemberNomination nomination) {
    return new Ledger.Entry(
        nomination.id(),
        nomination.contest(),
        new Nominator.OneMember(nomination.member()),
        nomination.candidacy());
  }
}
