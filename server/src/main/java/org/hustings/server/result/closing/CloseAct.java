package org.hustings.server.result.closing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.Extensions;
import org.hustings.server.election.ElectionId;
import org.hustings.server.election.Elections;
import org.hustings.server.election.definition.ElectionDefinition;
import org.springframework.stereotype.Component;

/// Closing and counting an election: proposed by one official, confirmed by another. From then on
/// it goes its way step by step.
@Component
public class CloseAct implements ApprovedAct {
  public static final String KIND = "result.close";

  private final Readiness readiness;
  private final ClosingRows closings;
  private final Elections elections;
  private final Extensions extensions;
  private final AuditLog audit;
  private final Clock clock;

  CloseAct(
      Readiness readiness,
      ClosingRows closings,
      Elections elections,
      Extensions extensions,
      AuditLog audit,
      Clock clock) {
    this.readiness = readiness;
    this.closings = closings;
    this.elections = elections;
    this.extensions = extensions;
    this.audit = audit;
    this.clock = clock;
  }

  /// To what such a proposal is made.
  public static String subject(ElectionId election) {
    return "election:" + election;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String words(Approval approval) {
    return "The box of %s is closed for good: envelopes are parted, and from then on nobody's vote can be set aside or disqualified. Then it is opened and counted."
        .formatted(election(approval).title());
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionDefinition election = election(approval);
    List<String> obstacles = readiness.obstacles(election.id());
    if (!obstacles.isEmpty()) {
      throw new ApprovalRefusedException(String.join(" ", obstacles));
    }
    Instant closed =
        Objects.requireNonNullElse(extensions.hours(election).closes(), clock.instant());
    closings.begin(election.id(), closed);
    closings.log(election.id(), "The close was proposed by one official and confirmed by another.");
    audit.record(
        second.actor(),
        "result.close-begun",
        approval.subject(),
        null,
        Map.of("closed", closed, "proposal", approval.id()));
  }

  private ElectionDefinition election(Approval approval) {
    ElectionId id = new ElectionId(approval.detail("election"));
    return elections
        .find(id)
        .orElseThrow(() -> new ApprovalRefusedException("There is no election " + id + "."));
  }
}
