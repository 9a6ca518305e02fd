package org.hustings.server.result.closing;

import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes down the lots that people draw: one official records, another confirms. A lot that is on
/// record stays: a recount repeats it.
@Component
public class LotDrawing {
  private final ClosingRows closings;
  private final LotRows lots;
  private final AuditLog audit;

  LotDrawing(ClosingRows closings, LotRows lots, AuditLog audit) {
    this.closings = closings;
    this.lots = lots;
    this.audit = audit;
  }

  /// Takes down that the lot which the count waits for fell on a candidate; the count then goes on.
  ///
  /// @param drawn the candidate's number in the ballot file
  /// @param name the candidate's
  /// @param manner how it was drawn and before whom
  /// @return false if the count does not wait for a lot between this candidate and others
  @Transactional
  boolean record(ElectionId election, int drawn, String name, String manner, SignedIn second) {
    closings.lock(election);
    LotRows.Needed needed = lots.needed(election).orElse(null);
    if (needed == null || !needed.between().contains(drawn)) {
      return false;
    }
    record(needed, drawn, name, manner, second.actor());
    return true;
  }

  /// Takes down a lot that came from the announced seed, or that an earlier count drew.
  void withoutPeople(LotRows.Needed needed, int drawn, String name, String manner) {
    record(needed, drawn, name, manner, Actor.system("result"));
  }

  /// Has the count ask anew for the lot that it waits for: it can be drawn otherwise now.
  void forget(ElectionId election) {
    closings.lock(election);
    lots.forget(election);
  }

  private void record(LotRows.Needed needed, int drawn, String name, String manner, Actor by) {
    lots.draw(needed, drawn, manner, by);
    closings.log(
        needed.contest().election(),
        Message.of(
            "result.step.drawn",
            "purpose",
            LotWords.purpose(needed.purpose()),
            "name",
            name,
            "manner",
            manner));
    audit.record(
        by,
        "result.lot-recorded",
        "contest:" + needed.contest(),
        null,
        Map.of(
            "stage", needed.stage(),
            "purpose", needed.purpose(),
            "between", needed.between(),
            "drawn", drawn,
            "manner", manner));
  }
}
