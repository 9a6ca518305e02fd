package org.hustings.server.dispatch.paper;

import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Component;

/// Undoes the settling of the ballot papers, as long as no pack has been made.
@Component
class UnsettleAct implements ApprovedAct {
  static final String KIND = "dispatch.unsettle-papers";

  private final BallotPapers papers;
  private final Elections elections;
  private final Catalogue catalogue;

  UnsettleAct(BallotPapers papers, Elections elections, Catalogue catalogue) {
    this.papers = papers;
    this.elections = elections;
    this.catalogue = catalogue;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election =
        elections.find(Settlements.election(approval)).orElseThrow();
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    return catalogue
        .in(Language.ENGLISH)
        .say("dispatch-staff.papers.unsettle", "title", about(approval).title());
  }

  @Override
  public String grounds(Approval approval) {
    return papers
        .find(Settlements.election(approval))
        .map(settled -> "settled:" + settled.settledAt())
        .orElse("not settled");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    papers
        .undo(Settlements.election(approval), approval.reason(), second.actor())
        .ifPresent(why -> {
          throw new ApprovalRefusedException(why);
        });
  }
}
