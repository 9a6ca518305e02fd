package org.hustings.server.ballot;

import java.util.Map;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Proposes what two people must want about a ballot: its key, a later close, a vote that does not
/// count or counts after all. What is proposed is checked here, and again when it is done.
@Component
public class TwoPersonActs {
  private final Approvals approvals;
  private final Preconditions preconditions;

  TwoPersonActs(Approvals approvals, Preconditions preconditions) {
    this.approvals = approvals;
    this.preconditions = preconditions;
  }

  /// Proposes to lodge a key.
  ///
  /// @throws ApprovalRefusedException says why it cannot be proposed; so do the others
  public ApprovalId lodge(ElectionKey key, String reason, SignedIn by) {
    preconditions.requireNoOtherKey(key);
    return approvals.propose(
        LodgeKeyAct.KIND,
        subject(key.election()),
        Map.of("key", key.text(), "fingerprint", key.fingerprint()),
        reason,
        by);
  }

  /// Proposes to put the close off to an instant.
  public ApprovalId extend(ElectionId election, Extension extension, String reason, SignedIn by) {
    preconditions.requireExtendable(election, extension);
    return approvals.propose(ExtendAct.KIND, subject(election), extension.details(), reason, by);
  }

  /// Proposes that an open ballot closes at an earlier instant.
  public ApprovalId endEarlier(ElectionId election, Extension earlier, String reason, SignedIn by) {
    preconditions.requireEarlier(election, earlier);
    return approvals.propose(EndEarlierAct.KIND, subject(election), earlier.details(), reason, by);
  }

  /// Proposes that an elector's vote is not counted.
  public ApprovalId disqualify(
      ElectionId election, ElectorNumber elector, String reason, SignedIn by) {
    preconditions.requireDisqualifiable(election, elector);
    return approvals.propose(
        DisqualifyAct.KIND, subject(election, elector), details(election, elector), reason, by);
  }

  /// Proposes to take a disqualification back.
  public ApprovalId reinstate(
      ElectionId election, ElectorNumber elector, String reason, SignedIn by) {
    preconditions.requireReinstatable(election, elector);
    return approvals.propose(
        ReinstateAct.KIND, subject(election, elector), details(election, elector), reason, by);
  }

  static String subject(ElectionId election, ElectorNumber elector) {
    return subject(election) + "/elector:" + elector;
  }

  private static Map<String, String> details(ElectionId election, ElectorNumber elector) {
    return Map.of("election", election.slug(), "elector", elector.toString());
  }

  static ElectorNumber elector(Approval approval) {
    return new ElectorNumber(Integer.parseInt(approval.detail("elector")));
  }

  static ElectionDefinition definition(Approval approval, Elections elections) {
    return elections.find(election(approval)).orElseThrow();
  }

  /// The definition by which it was proposed: after the confirmation, too, it is told what moved.
  static ElectionDefinition before(Approval approval, Elections elections) {
    return elections
        .find(election(approval), approval.proposedAt())
        .orElseGet(() -> definition(approval, elections));
  }

  static About about(Approval approval, Elections elections) {
    ElectionDefinition election = definition(approval, elections);
    return new About(election.title(), election.zone());
  }

  /// What rests on the definition in force: a proposal lapses when another is published.
  static String version(Approval approval, Elections elections) {
    return "version:" + elections.version(election(approval));
  }

  /// What is done to an elector's vote, with who that is and in which election.
  static String words(String key, Approval approval, Roll roll, Elections elections) {
    ElectorNumber elector = elector(approval);
    return EnglishSite.say(
        Message.of(
            key,
            "number",
            elector.toString(),
            "name",
            roll.find(election(approval), elector)
                .map(Elector::name)
                .orElseGet(() -> EnglishSite.say(Message.of("box-staff.act.not-on-roll"))),
            "election",
            definition(approval, elections).title()));
  }

  /// What rests on who stands on the roll under the number.
  static String member(Approval approval, Roll roll) {
    return roll.find(election(approval), elector(approval))
        .map(elector -> "member:" + elector.member())
        .orElse("");
  }

  static String subject(ElectionId election) {
    return "election:" + election;
  }

  static ElectionId election(Approval approval) {
    String slug = approval.subject().substring("election:".length());
    int slash = slug.indexOf('/');
    return new ElectionId(slash < 0 ? slug : slug.substring(0, slash));
  }
}
