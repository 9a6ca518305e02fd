package org.hustings.server.nomination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.definition.Nominators;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts nominations, of bodies and of members, on record and takes them off.
@Component
public class Recorder {
  private final PublicContests contests;
  private final Candidacies candidacies;
  private final Ledger ledger;
  private final NominatedLetters letters;
  private final Roles roles;
  private final Stops stops;
  private final Clock clock;

  Recorder(
      PublicContests contests,
      Candidacies candidacies,
      Ledger ledger,
      NominatedLetters letters,
      Roles roles,
      Stops stops,
      Clock clock) {
    this.contests = contests;
    this.candidacies = candidacies;
    this.ledger = ledger;
    this.letters = letters;
    this.roles = roles;
    this.stops = stops;
    this.clock = clock;
  }

  /// Records nominations now that come from somebody who has signed in, all or none.
  @Transactional
  public Outcome record(Submission submission, SignedIn person) {
    Recording from = new Recording(person.actor(), submission.by().source(), clock.instant());
    return told(record(submission, authority(submission.by(), person), from));
  }

  /// Records nominations now, on the word of a source.
  @Transactional
  public Outcome record(Submission submission, Actor author, String source) {
    return told(record(submission, new Recording(author, source, clock.instant())));
  }

  /// The candidates are told of what is new; not of what a file brings in from an earlier time.
  private Outcome told(Outcome outcome) {
    letters.tell(outcome);
    return outcome;
  }

  /// Records nominations that were published at an earlier time, on the word of a source. The rules
  /// are held against that time.
  @Transactional
  public Outcome record(Submission submission, Recording from) {
    return record(submission, Authority.OF_A_SOURCE, from);
  }

  /// Records nominations after the close, as two officials decided.
  @Transactional
  public Outcome recordByDecision(Submission submission, Recording from) {
    return told(record(submission, Authority.BY_DECISION, from));
  }

  /// Why two officials could not decide so now; empty if they could.
  @Transactional(readOnly = true)
  public List<Refusal> refusalsOfDecision(Submission submission) {
    PublicContests.Defined defined = contests.find(submission.contest()).orElseThrow();
    return rules(defined)
        .refusals(
            submission,
            Authority.BY_DECISION,
            candidacies.in(submission.contest(), submission.candidates(), clock.instant()),
            ledger.hold(submission.contest(), submission.by().nominator()),
            clock.instant());
  }

  private Outcome record(Submission submission, Authority authority, Recording from) {
    PublicContests.Defined defined = contests.find(submission.contest()).orElseThrow();
    Optional<Refusal> stopped = stopped(submission.contest());
    if (stopped.isPresent()) {
      return new Outcome.Refused(List.of(stopped.get()));
    }
    Nominator nominator = submission.by().nominator();
    Set<CandidacyId> already = ledger.hold(submission.contest(), nominator);
    List<Refusal> refusals =
        rules(defined)
            .refusals(
                submission,
                authority,
                candidacies.in(submission.contest(), submission.candidates(), later(from.at())),
                already,
                from.at());
    return refusals.isEmpty()
        ? ledger.add(submission.contest(), nominator, submission.candidates(), from)
        : new Outcome.Refused(refusals);
  }

  /// That the election does not go on; empty where it does.
  public Optional<Refusal> stopped(ContestId contest) {
    return stops.refusal(contest).map(Refusal.Stopped::new);
  }

  /// Why somebody may not send in the nominations of a body or a member at all; empty if they may.
  public Optional<Refusal> refusal(Nominating by, @Nullable SignedIn person) {
    return Rules.authority(by, authority(by, person));
  }

  /// Why a body or a member nominates nobody in a contest, whoever sends it in; empty if they may.
  public Optional<Refusal> entitlement(PublicContests.Defined defined, Nominating by) {
    return rules(defined).entitlement(by);
  }

  /// What binds those who nominate in a contest; empty for who may not.
  public Optional<Nominators> bound(PublicContests.Defined defined, Nominating by) {
    return rules(defined).bound(by);
  }

  private Authority authority(Nominating by, @Nullable SignedIn person) {
    boolean own =
        switch (by) {
          case Nominating.OfBody(var body) -> roles.holds(person, Role.OFFICER, body.id().slug());
          case Nominating.OfMember(var entry) ->
              person != null && person.id().equals(entry.member().person());
        };
    return own ? Authority.OWN : Authority.NONE;
  }

  private static Rules rules(PublicContests.Defined defined) {
    return new Rules(defined.election(), defined.contest());
  }

  /// Whether the returning officer alone may still put right what was recorded in a contest: until
  /// nominations close. From then on who stands hangs on it, and two officials rule.
  public boolean mayBePutRight(ContestId contest) {
    return !contests
        .find(contest)
        .orElseThrow()
        .election()
        .timetable()
        .nominations()
        .isAfter(clock.instant());
  }

  private void refuseAfterTheClose(Nomination nomination) {
    if (!mayBePutRight(nomination.contest())) {
      throw new RefusedException("nomination.record.refused.closed");
    }
  }

  /// Takes a nomination off the record, with a reason that is kept with it. For the returning
  /// officer, until nominations close.
  ///
  /// @throws RefusedException after the close
  @Transactional
  public void withdraw(Nomination nomination, String reason, Actor author) {
    refuseAfterTheClose(nomination);
    ledger.withdraw(nomination, reason, author);
  }

  /// Puts the nomination of another candidate in the place of one that was recorded wrongly. For
  /// the returning officer, until nominations close.
  ///
  /// @throws RefusedException after the close
  @Transactional
  public Outcome correct(Nomination nomination, CandidacyId instead, String reason, Actor author) {
    refuseAfterTheClose(nomination);
    Nominator nominator = nomination.nominator();
    if (ledger.hold(nomination.contest(), nominator).contains(instead)) {
      String name = candidacies.find(instead, clock.instant()).orElseThrow().name().shown();
      return new Outcome.Refused(List.of(new Refusal.AlreadyNominated(called(nominator), name)));
    }
    return ledger.correct(nomination, instead, reason, author);
  }

  private static String called(Nominator nominator) {
    return switch (nominator) {
      case Nominator.Body(var unit) -> unit.slug();
      case Nominator.OneMember(var number) -> "member " + number;
    };
  }

  /// What is recorded as at another time than now is looked at from the later of the two.
  private Instant later(Instant at) {
    Instant now = clock.instant();
    return at.isAfter(now) ? at : now;
  }
}
