package org.hustings.server.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.Elections;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Votes that were cast on faulty papers, made void by two people while the ballot is open: the
/// envelopes stay shut and are never opened, or, where one contest was at fault, its papers in them
/// are struck and the rest stands; and their electors are sent another ballot. Which votes they are
/// is told by their outer envelopes alone.
@Component
public class VoidVotes {
  private final VoidRows rows;
  private final VoidDecisions decisions;
  private final PartingRows parting;
  private final TermsOfElections terms;
  private final Approvals approvals;
  private final Elections elections;
  private final BallotsAnew anew;
  private final Catalogue catalogue;
  private final AuditLog audit;
  private final Clock clock;

  VoidVotes(
      VoidRows rows,
      VoidDecisions decisions,
      PartingRows parting,
      TermsOfElections terms,
      Approvals approvals,
      Elections elections,
      BallotsAnew anew,
      Catalogue catalogue,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.decisions = decisions;
    this.parting = parting;
    this.terms = terms;
    this.approvals = approvals;
    this.elections = elections;
    this.anew = anew;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  /// A decision that was carried out.
  ///
  /// @param from null where no stretch of time was named, as is `until`
  /// @param contest the slug of the one in which the votes are void; empty where they are so whole
  public record Decision(
      @Nullable Instant from,
      @Nullable Instant until,
      String contest,
      int votes,
      String reason,
      Instant at) {}

  /// All of an election, the latest first.
  public List<Decision> decisions(ElectionId election) {
    return decisions.of(election);
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

  /// The votes within a scope.
  @Transactional
  List<VoidVote> within(ElectionId election, VoidScope scope) {
    return rows.within(election, scope);
  }

  private void require(ElectionId election, VoidScope scope) {
    Instant now = clock.instant();
    Terms holding = terms.find(election).orElseThrow();
    if (holding.hours().at(now) != Hours.State.OPEN || holding.stop() != null) {
      throw refused(Message.of("void-staff.refused.not-open"));
    }
    VoidScope.@Nullable Received window = scope.window();
    if (window != null
        && (!window.from().isBefore(window.until()) || window.until().isAfter(now))) {
      throw refused(Message.of("void-staff.refused.window"));
    }
    if (within(election, scope).isEmpty()) {
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
    rows.lock(election);
    require(election, scope);
    List<VoidVote> votes = rows.held(election, scope);
    ContestId contest = scope.onlyContest();
    List<VoidVote> struck =
        votes.stream().filter(vote -> contest != null && vote.isWhole()).toList();
    int envelopes = votes.size() - struck.size();
    long decision =
        decisions.add(election, scope, envelopes, struck.size(), reason, clock.instant());
    for (VoidVote vote : votes) {
      if (contest != null && vote.isWhole()) {
        rows.strike(contest, vote, decision);
      } else {
        rows.makeVoid(election, vote);
      }
    }
    // asked after the change, for whose commit the parting waits
    if (parting.isBegun(election)) {
      throw refused(Message.of("void-staff.refused.not-open"));
    }
    audit.record(
        by,
        "ballot.votes-void",
        "election:" + election,
        null,
        Map.of(
            "votes",
            votes.size(),
            "contest",
            contest == null ? "" : contest.slug(),
            "reason",
            reason));
    anew.send(elections.find(election).orElseThrow(), contest, votes, reason, by);
  }
}
