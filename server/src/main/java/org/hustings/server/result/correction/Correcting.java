package org.hustings.server.result.correction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.Correction;
import org.hustings.server.result.CorrectionRows;
import org.hustings.server.result.Declarations;
import org.hustings.server.result.Reports;
import org.hustings.server.result.closing.Closing;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.server.result.closing.LotRows;
import org.hustings.server.result.vacancy.VacancyRows;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Withdraws what was declared, or has the same ballots counted again. That two people decided it is
/// for the caller to see to.
@Component
class Correcting {
  private final ClosingRows closings;
  private final CorrectionRows rows;
  private final Declarations declarations;
  private final Reports reports;
  private final LotRows lots;
  private final VacancyRows vacancies;
  private final Stops stops;
  private final Elections elections;
  private final CorrectionLetters letters;
  private final AuditLog audit;
  private final Clock clock;

  Correcting(
      ClosingRows closings,
      CorrectionRows rows,
      Declarations declarations,
      Reports reports,
      LotRows lots,
      VacancyRows vacancies,
      Stops stops,
      Elections elections,
      CorrectionLetters letters,
      AuditLog audit,
      Clock clock) {
    this.closings = closings;
    this.rows = rows;
    this.declarations = declarations;
    this.reports = reports;
    this.lots = lots;
    this.vacancies = vacancies;
    this.stops = stops;
    this.elections = elections;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /// Why this cannot be done now; empty if it can.
  Optional<Message> refusal(ElectionId election, Correction.Kind kind) {
    Closing closing = closings.find(election).orElse(null);
    if (closing == null || !closing.isCounted()) {
      return Optional.of(Message.of("correction-staff.refused.not-counted"));
    }
    if (kind == Correction.Kind.WITHDRAWN && !closing.isDeclared()) {
      return Optional.of(Message.of("correction-staff.refused.not-declared"));
    }
    if (!vacancies.of(election).isEmpty()) {
      return Optional.of(Message.of("correction-staff.refused.vacancy"));
    }
    return stops
        .refusal(election)
        .or(() ->
            elections
                .find(election)
                .filter(found -> stops.goingOn(found, clock.instant()).isEmpty())
                .map(_ -> Message.of("correction-staff.refused.no-contest")));
  }

  /// Does it, from now on.
  ///
  /// @param lotsAgain whether the lots of the counts before are not repeated
  /// @throws RefusedException if it cannot be done
  @Transactional
  void carryOut(
      ElectionId id, Correction.Kind kind, boolean lotsAgain, Approval approval, SignedIn second) {
    Closing closing = closings.lock(id).orElseThrow();
    stops.holdGoingOn(id);
    refusal(id, kind)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    // PostgreSQL keeps microseconds; what is handed on is what will be read again
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant declaredAt = declarations.find(id).map(Declaration::declaredAt).orElse(null);
    Correction correction =
        new Correction(0, closing.count(), kind, approval.reason(), now, declaredAt);
    rows.add(id, correction, lotsAgain, approval.proposedBy().toString(), second.person());
    // a scrutineer reported on what does not hold any more
    reports.end(id, second.actor());
    switch (kind) {
      case WITHDRAWN -> closings.withdraw(id);
      case COUNTED_AGAIN -> {
        lots.forget(id);
        closings.again(id, now);
      }
    }
    closings.log(id, CorrectionWords.step(correction));
    audit.record(
        second.actor(),
        switch (kind) {
          case WITHDRAWN -> "result.withdrawn";
          case COUNTED_AGAIN -> "result.counted-again";
        },
        "election:" + id,
        null,
        Map.of("reason", approval.reason(), "count", closing.count(), "lotsAgain", lotsAgain));
    ElectionDefinition election = elections.find(id).orElseThrow();
    letters.send(election, correction);
  }
}
