package org.hustings.server.result.vacancy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.record.CountRecord;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.closing.LotRows;
import org.hustings.server.result.closing.TranslatedSheets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes down that a seat is empty, the lots of its recount, and who fills it.
@Component
public class Vacancies {
  private final VacancyRows rows;
  private final Filling filling;
  private final LotRows lots;
  private final TranslatedSheets translations;
  private final Stops stops;
  private final AuditLog audit;
  private final Clock clock;

  Vacancies(
      VacancyRows rows,
      Filling filling,
      LotRows lots,
      TranslatedSheets translations,
      Stops stops,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.filling = filling;
    this.lots = lots;
    this.translations = translations;
    this.stops = stops;
    this.audit = audit;
    this.clock = clock;
  }

  /// Takes down that somebody left a seat; returns the number of the vacancy.
  ///
  /// @throws org.hustings.count.CannotCount if it could not be filled
  /// @throws RefusedException if the declared result does not hold any more
  @Transactional
  public long record(
      ContestDefinition contest,
      String key,
      String name,
      List<String> unavailable,
      String reason,
      SignedIn by) {
    holdGoingOn(contest.id());
    Vacancy vacancy = new Vacancy(0, contest.id(), key, name, unavailable, reason, null);
    filling.find(contest, vacancy);
    long id = rows.add(vacancy, by.actor());
    audit.record(
        by.actor(),
        "result.vacancy-recorded",
        "contest:" + contest.id(),
        null,
        Map.of("left", name, "reason", reason));
    return id;
  }

  /// Takes down on whom the lot fell for which the vacancy waits.
  @Transactional
  void draw(Vacancy vacancy, LotNeeded needed, int drawn, String manner, SignedIn by) {
    ContestId contest = vacancy.contest();
    holdGoingOn(contest);
    lots.draw(
        new LotRows.Needed(contest, needed.stage(), needed.purpose().text(), needed.between()),
        vacancy.id(),
        drawn,
        manner,
        by.actor());
    audit.record(
        by.actor(),
        "result.lot-recorded",
        "contest:" + contest,
        null,
        Map.of(
            "vacancy", vacancy.id(),
            "purpose", needed.purpose().text(),
            "between", needed.between(),
            "drawn", drawn,
            "manner", manner));
  }

  /// Declares who fills the seat.
  ///
  /// @throws RefusedException if the declared result does not hold any more
  @Transactional
  public void declare(Vacancy vacancy, Filling.Found.Filled filled, SignedIn returningOfficer) {
    holdGoingOn(vacancy.contest());
    rows.declare(
        vacancy.id(),
        new Vacancy.Declared(
            filled.name(), clock.instant(), returningOfficer.name(), filled.sheet()));
    CountRecord recount = filled.recount();
    if (recount != null) {
      translations.keep(vacancy.contest(), vacancy.id(), TranslatedSheets.of(recount));
    }
    audit.record(
        returningOfficer.actor(),
        "result.vacancy-filled",
        "contest:" + vacancy.contest(),
        vacancy.leftName(),
        filled.name());
  }

  /// Until the end of the transaction nobody annuls it.
  private void holdGoingOn(ContestId contest) {
    stops.hold(contest.election());
    stops
        .refusal(contest)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
  }
}
