package org.hustings.server.nomination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.PublicContests;
import org.hustings.server.organisation.unit.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts bodies' nominations on record and takes them off.
@Component
public class Recorder {
  private final PublicContests contests;
  private final Candidacies candidacies;
  private final Ledger ledger;
  private final Clock clock;

  Recorder(PublicContests contests, Candidacies candidacies, Ledger ledger, Clock clock) {
    this.contests = contests;
    this.candidacies = candidacies;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Records a body's nominations now, all or none. Whether the author acts for the body is for the
  /// caller to ask.
  @Transactional
  public Outcome record(Submission submission, Unit body, Actor author, String source) {
    return record(submission, body, new Recording(author, source, clock.instant()));
  }

  /// Records nominations that were published at an earlier time, on the word of a source. The rules
  /// are held against that time.
  @Transactional
  public Outcome record(Submission submission, Unit body, Recording from) {
    PublicContests.Defined defined = contests.find(submission.contest()).orElseThrow();
    Nominator nominator = new Nominator.Body(submission.body());
    Set<CandidacyId> already = ledger.hold(submission.contest(), nominator);
    List<Refusal> refusals =
        new Rules(defined.election(), defined.contest())
            .refusals(
                submission,
                body,
                candidacies.in(submission.contest(), submission.candidates(), later(from.at())),
                already,
                from.at());
    return refusals.isEmpty()
        ? ledger.add(submission.contest(), nominator, submission.candidates(), from)
        : new Outcome.Refused(refusals);
  }

  /// Takes a nomination off the record, with the reason that is published with it. For the
  /// returning officer.
  @Transactional
  public void withdraw(Nomination nomination, String reason, Actor author) {
    ledger.withdraw(entry(nomination), reason, author);
  }

  /// Puts the nomination of another candidate in the place of one that was recorded wrongly. For
  /// the returning officer, who is not bound by the closing time.
  @Transactional
  public Outcome correct(Nomination nomination, CandidacyId instead, String reason, Actor author) {
    Ledger.Entry entry = entry(nomination);
    if (ledger.hold(entry.contest(), entry.nominator()).contains(instead)) {
      String name = candidacies.find(instead, clock.instant()).orElseThrow().name().shown();
      return new Outcome.Refused(
          List.of(new Refusal.AlreadyNominated(nomination.body().slug(), name)));
    }
    return ledger.correct(entry, instead, reason, author);
  }

  private static Ledger.Entry entry(Nomination nomination) {
    return new Ledger.Entry(
        nomination.id(),
        nomination.contest(),
        new Nominator.Body(nomination.body()),
        nomination.candidacy());
  }

  /// What is recorded as at another time than now is looked at from the later of the two.
  private Instant later(Instant at) {
    Instant now = clock.instant();
    return at.isAfter(now) ? at : now;
  }
}
