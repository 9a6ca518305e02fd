package org.hustings.server.result.closing;

import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.reckoning.Accounts;
import org.hustings.server.ballot.reckoning.FindingWords;
import org.hustings.server.ballot.reckoning.Findings;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Going on with a close that stopped because the box was not as it should be: what was found is
/// not opened, and the result says so. It lapses when something else is found meanwhile.
@Component
public class AsFoundAct implements ApprovedAct {
  public static final String KIND = "result.go-on-as-found";

  private final Parting parting;
  private final Accounts accounts;
  private final FindingWords found;
  private final ClosingRows closings;
  private final Elections elections;

  AsFoundAct(
      Parting parting,
      Accounts accounts,
      FindingWords found,
      ClosingRows closings,
      Elections elections) {
    this.parting = parting;
    this.accounts = accounts;
    this.found = found;
    this.closings = closings;
    this.elections = elections;
  }

  /// Proposes it for a second person to confirm.
  ///
  /// @throws ApprovalRefusedException if there is nothing to go on without
  public void propose(ElectionId election, String reason, SignedIn by, Approvals approvals) {
    Findings findings = requireStopped(election);
    approvals.propose(
        KIND,
        CloseAct.subject(election),
        Map.of("election", election.slug(), "findings", findings.fingerprint()),
        reason,
        by);
  }

  /// What is wrong with the box of a close that has stopped; empty if nothing is. It goes through
  /// the whole box, which takes seconds for a large one.
  public Findings stoppedBy(ElectionId election) {
    Closing closing = closings.find(election).filter(one -> one.halt() != null).orElse(null);
    if (closing == null) {
      return new Findings(List.of());
    }
    return switch (closing.state()) {
      case PARTING, SEALED -> parting.findings(election);
      case COUNTED -> accounts.fixed(election);
      case COUNTING, DECLARED, WITHDRAWN -> new Findings(List.of());
    };
  }

  private Findings requireStopped(ElectionId election) {
    Findings findings = stoppedBy(election);
    if (findings.isEmpty()) {
      throw new ApprovalRefusedException(
          EnglishSite.say(Message.of("closing-staff.act.as-it-should")));
    }
    return findings;
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
    return found.withWayOn(stoppedBy(election(approval)));
  }

  @Override
  public String grounds(Approval approval) {
    return "findings:" + stoppedBy(election(approval)).fingerprint();
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionId election = election(approval);
    Findings findings = requireStopped(election);
    accounts.accept(election, findings, approval.reason(), second.actor());
    closings.log(election, Message.of("result.step.as-found", "found", found.of(findings)));
    closings.resume(election);
  }

  private static ElectionId election(Approval approval) {
    return new ElectionId(approval.detail("election"));
  }
}
