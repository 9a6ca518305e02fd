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

/// Enters what the announced seed of the lots came to; a count that waits for a lot goes on.
@Component
class LotSeedAct implements ApprovedAct {
  static final String KIND = "result.lot-seed";

  private final LotSeeds seeds;
  private final LotDrawing lots;
  private final Elections elections;
  private final Catalogue catalogue;

  LotSeedAct(LotSeeds seeds, LotDrawing lots, Elections elections, Catalogue catalogue) {
    this.seeds = seeds;
    this.lots = lots;
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
    return catalogue
        .in(Language.ENGLISH)
        .say(
            "result-staff.seed.act",
            "title",
            about(approval).title(),
            "source",
            grounds(approval),
            "value",
            approval.detail("value"));
  }

  @Override
  public String grounds(Approval approval) {
    return seeds.find(election(approval)).map(LotSeed::source).orElse("");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    if (!seeds.enter(election(approval), approval.detail("value"), second.actor())) {
      throw new ApprovalRefusedException(
          catalogue.in(Language.ENGLISH).say("result-staff.seed.entered"));
    }
    lots.forget(election(approval));
  }

  private static ElectionId election(Approval approval) {
    return new ElectionId(approval.detail("election"));
  }
}
