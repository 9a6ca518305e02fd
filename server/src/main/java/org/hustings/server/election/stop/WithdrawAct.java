package org.hustings.server.election.stop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Withdrawals;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Takes an election back from the public that was published by mistake, when a second person
/// agrees.
@Component
public class WithdrawAct implements ApprovedAct {
  static final String KIND = "election.withdraw";

  /// Proposals that may be about an election that is not public any more.
  private static final Set<String> OWN =
      Set.of(KIND, StopKind.CALLED_OFF.act(), StopKind.POSTPONED.act(), StopKind.ANNULLED.act());

  private static final int ALL = 100_000;

  private final Withdrawals withdrawals;
  private final Elections elections;
  private final Stops stops;
  private final ObjectProvider<Approvals> approvals;
  private final Words english;

  WithdrawAct(
      Withdrawals withdrawals,
      Elections elections,
      Stops stops,
      ObjectProvider<Approvals> approvals,
      Catalogue catalogue) {
    this.withdrawals = withdrawals;
    this.elections = elections;
    this.stops = stops;
    // they know all acts
    this.approvals = approvals;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// Why it cannot be taken back, in sentences; nothing if it can.
  public List<Message> obstacles(ElectionDefinition election) {
    List<Message> happened = withdrawals.happened(election.id());
    if (!happened.isEmpty()) {
      return happened;
    }
    boolean stopped = stops.decided(election.id());
    return stopped || isDecidedAbout(election.id())
        ? List.of(Message.of("withdraw-staff.decided"))
        : List.of();
  }

  private boolean isDecidedAbout(ElectionId election) {
    Approvals all = approvals.getObject();
    return Stream.concat(all.open().stream(), all.ended(ALL).stream())
        .filter(one -> !OWN.contains(one.kind()))
        .anyMatch(one -> isAbout(one, election));
  }

  private static boolean isAbout(Approval approval, ElectionId election) {
    String named = approval.details().get(StopAct.ELECTION);
    Matcher subject = OF_ELECTION.matcher(approval.subject());
    return named == null
        ? subject.find() && subject.group(1).equals(election.slug())
        : named.equals(election.slug());
  }

  /// Proposes it.
  ///
  /// @throws RefusedException if something has happened in it
  public ApprovalId propose(ElectionDefinition election, String reason, SignedIn by) {
    require(election);
    return approvals
        .getObject()
        .propose(
            KIND,
            "election:" + election.id(),
            Map.of(StopAct.ELECTION, election.id().slug()),
            reason,
            by);
  }

  private void require(ElectionDefinition election) {
    if (!obstacles(election).isEmpty()) {
      throw new RefusedException("withdraw-staff.happened");
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = StopAct.election(approval, elections);
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    return english.say(
        "withdraw-staff.act", "election", StopAct.election(approval, elections).title());
  }

  @Override
  public String grounds(Approval approval) {
    return "version:" + elections.version(StopAct.election(approval, elections).id());
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionDefinition election = StopAct.election(approval, elections);
    try {
      require(election);
      withdrawals.carryOut(election.id(), approval.reason(), second.actor());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english.say(e.reason()));
    }
  }
}
