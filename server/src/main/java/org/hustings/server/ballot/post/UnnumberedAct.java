package org.hustings.server.ballot.post;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Takes down that a paper came back without its number when a second clerk agrees.
@Component
class UnnumberedAct implements ApprovedAct {
  static final String KIND = "ballot.receive-without-number";
  static final String ELECTION = "election";
  static final String LABEL = "label";
  static final String CAME = "came";

  private final UnnumberedPapers papers;
  private final Elections elections;
  private final Words english;

  UnnumberedAct(UnnumberedPapers papers, Elections elections, Catalogue catalogue) {
    this.papers = papers;
    this.elections = elections;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = election(approval);
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    ElectionDefinition election = election(approval);
    return english.say(
        "unnumbered-staff.act",
        "election",
        election.title(),
        "came",
        came(approval).atZone(election.zone()),
        LABEL,
        approval.detail(LABEL));
  }

  @Override
  public List<String> points(Approval approval) {
    return List.of(
        english.say("unnumbered-staff.act.write", LABEL, approval.detail(LABEL)),
        english.say("unnumbered-staff.act.told"));
  }

  @Override
  public String grounds(Approval approval) {
    return "";
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    try {
      papers.receive(
          election(approval).id(),
          approval.detail(LABEL),
          came(approval),
          approval.reason(),
          second.actor());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english.say(e.reason()));
    }
  }

  private static Instant came(Approval approval) {
    return Instant.parse(approval.detail(CAME));
  }

  private ElectionDefinition election(Approval approval) {
    return elections.find(new ElectionId(approval.detail(ELECTION))).orElseThrow();
  }
}
