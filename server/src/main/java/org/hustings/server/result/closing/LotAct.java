package org.hustings.server.result.closing;

import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Component;

/// Takes down a lot that one official recorded and another confirms.
@Component
class LotAct implements ApprovedAct {
  static final String KIND = "result.lot";

  private final LotDrawing lots;
  private final LotRows rows;
  private final Elections elections;
  private final Catalogue catalogue;

  LotAct(LotDrawing lots, LotRows rows, Elections elections, Catalogue catalogue) {
    this.lots = lots;
    this.rows = rows;
    this.elections = elections;
    this.catalogue = catalogue;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = elections.find(election(approval)).orElseThrow();
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    return LotWords.recorded(catalogue.in(Language.ENGLISH), approval);
  }

  /// The lot that the count waits for: once it is another, or none, the proposal is of no use.
  @Override
  public String grounds(Approval approval) {
    return rows.needed(election(approval)).map(LotRows.Needed::toString).orElse("none");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    boolean recorded =
        lots.record(
            election(approval),
            Integer.parseInt(approval.detail(LotWords.DRAWN)),
            approval.detail(LotWords.NAME),
            approval.reason(),
            second);
    if (!recorded) {
      throw new ApprovalRefusedException(
          catalogue.in(Language.ENGLISH).say("result-staff.lot.not-needed"));
    }
  }

  private static ElectionId election(Approval approval) {
    return new ElectionId(approval.detail(LotWords.ELECTION));
  }
}
