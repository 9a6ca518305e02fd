package org.hustings.server.result.closing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Closing and counting an election: proposed by one official, confirmed by another. From then on
/// it goes its way step by step.
@Component
public class CloseAct implements ApprovedAct {
  public static final String KIND = "result.close";

  private final Readiness readiness;
  private final ClosingRows closings;
  private final Elections elections;
  private final Box box;
  private final Stops stops;
  private final AuditLog audit;
  private final Clock clock;

  CloseAct(
      Readiness readiness,
      ClosingRows closings,
      Elections elections,
      Box box,
      Stops stops,
      AuditLog audit,
      Clock clock) {
    this.readiness = readiness;
    this.closings = closings;
    this.elections = elections;
    this.box = box;
    this.stops = stops;
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
  public About about(Approval approval) {
    ElectionDefinition election = election(approval);
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    if (box.isWithoutVote(election(approval).id())) {
      return EnglishSite.say(
          Message.of("closing-staff.act.without-vote", "election", election(approval).title()));
    }
    return EnglishSite.say(
        Message.of("closing-staff.act.close", "election", election(approval).title()));
  }

  @Override
  public String grounds(Approval approval) {
    return "version:" + elections.version(election(approval).id());
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionDefinition election = election(approval);
    // whatever is decided about a contest is decided before, or not any more
    stops.hold(election.id());
    List<String> obstacles = readiness.obstacles(election.id());
    if (!obstacles.isEmpty()) {
      throw new ApprovalRefusedException(String.join(" ", obstacles));
    }
    Instant closed =
        box.isWithoutVote(election.id())
            ? clock.instant()
            : box.hours(election.id()).map(Hours::closes).orElseGet(clock::instant);
    closings.begin(election.id(), closed);
    closings.log(election.id(), Message.of("result.step.confirmed"));
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
        .orElseThrow(() ->
            new ApprovalRefusedException(
                EnglishSite.say(
                    Message.of("closing-staff.act.no-election", "election", id.slug()))));
  }
}
