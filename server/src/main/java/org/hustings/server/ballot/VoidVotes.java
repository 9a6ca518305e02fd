package org.hustings.server.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.reissue.Reissues;
import org.hustings.server.election.Elections;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Votes that were cast on faulty papers, made void by two people while the ballot is open: the
/// envelopes stay shut and are never opened, and their electors are sent another ballot. Which votes
/// they are is told by their outer envelopes alone.
@Component
public class VoidVotes {
  private final VoidRows rows;
  private final PartingRows parting;
  private final TermsOfElections terms;
  private final Approvals approvals;
  private final Elections elections;
  private final Roll roll;
  private final Packs packs;
  private final Reissues reissues;
  private final Catalogue catalogue;
  private final AuditLog audit;
  private final Clock clock;

  VoidVotes(
      VoidRows rows,
      PartingRows parting,
      TermsOfElections terms,
      Approvals approvals,
      Elections elections,
      Roll roll,
      Packs packs,
      Reissues reissues,
      Catalogue catalogue,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.parting = parting;
    this.terms = terms;
    this.approvals = approvals;
    this.elections = elections;
    this.roll = roll;
    this.packs = packs;
    this.reissues = reissues;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  /// A decision that was carried out.
  ///
  /// @param from null where electors were named, as is `until`
  public record Decision(
      @Nullable Instant from, @Nullable Instant until, int votes, String reason, Instant at) {}

  /// All of an election, the latest first.
  public List<Decision> decisions(ElectionId election) {
    return rows.decisions(election);
  }

  /// Proposes to make votes void.
  ///
  /// @throws ApprovalRefusedException if there is none, or the ballot is not open
  @Transactional
  public ApprovalId propose(ElectionId election, VoidScope scope, String reason, SignedIn by) {
    require(election, scope);
    return approvals.propose(
        VoidAct.KIND, "election:" + election, scope.details(election), reason, by);
  }

  /// Whose votes are within a scope, by number.
  @Transactional
  public List<Integer> electors(ElectionId election, VoidScope scope) {
    return rows.within(election, scope).stream().map(VoidRows.Standing::elector).toList();
  }

  private void require(ElectionId election, VoidScope scope) {
    Instant now = clock.instant();
    if (terms.find(election).orElseThrow().hours().at(now) != Hours.State.OPEN) {
      throw refused(Message.of("void-staff.refused.not-open"));
    }
    if (scope instanceof VoidScope.Received window
        && (!window.from().isBefore(window.until()) || window.until().isAfter(now))) {
      throw refused(Message.of("void-staff.refused.window"));
    }
    if (electors(election, scope).isEmpty()) {
      throw refused(Message.of("void-staff.refused.none"));
    }
  }

  private ApprovalRefusedException refused(Message why) {
    return new ApprovalRefusedException(catalogue.in(Language.ENGLISH).say(why));
  }

  /// Makes them void and sends their electors another. That two people decided it is for the caller
  /// to see to.
  @Transactional
  void carryOut(ElectionId election, VoidScope scope, String reason, Actor by) {
    require(election, scope);
    List<VoidRows.Standing> votes = rows.within(election, scope);
    votes.forEach(vote -> rows.makeVoid(election, vote));
    // asked after the change, for whose commit the parting waits
    if (parting.isBegun(election)) {
      throw refused(Message.of("void-staff.refused.not-open"));
    }
    rows.decide(election, scope, votes.size(), reason, clock.instant());
    audit.record(
        by,
        "ballot.votes-void",
        "election:" + election,
        null,
        Map.of("votes", votes.size(), "reason", reason));
    ElectionDefinition definition = elections.find(election).orElseThrow();
    votes.forEach(vote -> sendAnew(definition, vote, reason, by));
  }

  private void sendAnew(
      ElectionDefinition election, VoidRows.Standing vote, String reason, Actor by) {
    ElectorNumber number = new ElectorNumber(vote.elector());
    Optional<Elector> elector = roll.find(election.id(), number);
    Channel channel =
        packs.of(election.id(), number).stream()
            .filter(pack -> pack.id().number() == vote.pack())
            .map(Pack::channel)
            .findFirst()
            .orElse(Channel.ONLINE);
    elector.ifPresent(one -> reissues.sendAnew(election, one, channel, reason, by));
  }
}
