package org.hustings.count.gregory;

import java.util.List;
import org.hustings.count.record.Decision;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Recorder;

/// Excludes candidates and moves their papers, batch by batch as the rule has it.
final class Excluding {
  private final GregoryRule rule;
  private final int seats;
  private final Sheet sheet;
  private final Ties ties;
  private final Guards guards;
  private final Deeming deeming;
  private final Transferring transferring;
  private final Recorder recorder;

  Excluding(
      GregoryRule rule,
      int seats,
      Sheet sheet,
      Ties ties,
      Guards guards,
      Deeming deeming,
      Transferring transferring,
      Recorder recorder) {
    this.rule = rule;
    this.seats = seats;
    this.sheet = sheet;
    this.ties = ties;
    this.guards = guards;
    this.deeming = deeming;
    this.transferring = transferring;
    this.recorder = recorder;
  }

  /// Excludes and moves all papers, or as many batches as it takes to fill the seats.
  void exclude(List<Integer> excluded) {
    strike(excluded);
    boolean atOnce = rule.exclusionParcels() == ExclusionParcels.AT_ONCE;
    boolean firstApart =
        rule.exclusionParcels() == ExclusionParcels.FIRST_PREFERENCES_THEN_BY_VALUE;
    for (Batch batch : Batch.of(excluded, sheet, firstApart)) {
      transferring.batch(batch);
      if (!atOnce) {
        lowerQuota();
        ties.batchEnds(sheet.votes);
        deeming.reached(rule.clauses().afterExclusion());
        if (sheet.vacancies == 0 || lastSeatsAfterParcel()) {
          return;
        }
      }
    }
    deeming.reached(rule.clauses().afterExclusion());
  }

  /// Excludes without moving a paper.
  void strike(List<Integer> excluded) {
    for (int candidate : excluded) {
      sheet.exclude(candidate);
      recorder.exclude(candidate);
    }
    guards.review();
  }

  private boolean lastSeatsAfterParcel() {
    return rule.lastSeats() == LastSeats.AFTER_PARCEL_OR_BY_MAJORITY
        && sheet.continuingCount <= sheet.vacancies;
  }

  private void lowerQuota() {
    if (rule.quota() != Quota.ROUNDED_UP_AND_LOWERED || !sheet.elected.isEmpty()) {
      return;
    }
    long votes = sheet.valid - sheet.nonTransferable;
    long quota = rule.quota().of(votes, seats, sheet.one);
    if (quota < sheet.quota) {
      sheet.quota = quota;
      QuotaBasis basis = rule.quota().basis(sheet.decimal(votes), seats, sheet.decimal(quota));
      recorder.decide(new Decision.NewQuota(sheet.decimal(quota), basis));
    }
  }
}
