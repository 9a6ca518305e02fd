package org.hustings.server.result.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.counting.PaperCandidates;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.result.Reports;
import org.hustings.server.result.closing.AsFoundAct;
import org.hustings.server.result.closing.CloseAct;
import org.hustings.server.result.closing.Closing;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.server.result.closing.Contenders;
import org.hustings.server.result.closing.ContendersReader;
import org.hustings.server.result.closing.GivenShares;
import org.hustings.server.result.closing.LotProposals;
import org.hustings.server.result.closing.LotRows;
import org.hustings.server.result.closing.LotSeeds;
import org.hustings.server.result.closing.OpenStep;
import org.hustings.server.result.closing.Readiness;
import org.springframework.stereotype.Component;

/// Puts together how far a close is.
@Component
class CloseViews {
  private final ClosingRows closings;
  private final Readiness readiness;
  private final ContendersReader fields;
  private final LotRows lots;
  private final LotProposals proposals;
  private final LotSeeds seeds;
  private final OpenStep opening;
  private final ElectionKeys keys;
  private final GivenShares given;
  private final Approvals approvals;
  private final Reports reports;
  private final Roles roles;
  private final Box box;
  private final AsFoundAct asFound;
  private final Clock clock;

  CloseViews(
      ClosingRows closings,
      Readiness readiness,
      ContendersReader fields,
      LotRows lots,
      LotProposals proposals,
      LotSeeds seeds,
      OpenStep opening,
      ElectionKeys keys,
      GivenShares given,
      Approvals approvals,
      Reports reports,
      Roles roles,
      Box box,
      AsFoundAct asFound,
      Clock clock) {
    this.closings = closings;
    this.readiness = readiness;
    this.fields = fields;
    this.lots = lots;
    this.proposals = proposals;
    this.seeds = seeds;
    this.opening = opening;
    this.keys = keys;
    this.given = given;
    this.approvals = approvals;
    this.reports = reports;
    this.roles = roles;
    this.box = box;
    this.asFound = asFound;
    this.clock = clock;
  }

  CloseView of(ElectionDefinition election, SignedIn reader) {
    // asked first: when the opening has ended meanwhile, its new state is seen below
    boolean opens = opening.isUnderWay(election.id());
    Closing closing = closings.find(election.id()).orElse(null);
    Instant at = closing == null ? clock.instant() : closing.standsAt();
    Optional<Contenders> field = fields.at(election.id(), at);
    return new CloseView(
        election,
        closing,
        isProposed(election),
        closing == null ? readiness.obstacles(election.id()) : List.of(),
        election.contests().stream().filter(CloseViews::isConstrained).toList(),
        election.oneSeatEach() ? field.map(Contenders::standingTwice).orElse(Map.of()) : Map.of(),
        keys.find(election.id()).map(ElectionKey::needed).orElse(0),
        given.of(election.id()),
        field
            .flatMap(known -> lots.needed(election.id()).map(needed -> lot(known, needed)))
            .orElse(null),
        seeds.find(election.id()).orElse(null),
        proposals.waitingSeed(election.id()).map(ApprovalId::toString).orElse(""),
        opens,
        !asFound.stoppedBy(election.id()).isEmpty(),
        closings.howFar(election.id()),
        closings.log(election.id()),
        reports.find(election.id()),
        roles.isOfficial(reader),
        box.isWithoutVote(election.id()),
        roles.holds(reader, Role.RETURNING_OFFICER));
  }

  private boolean isProposed(ElectionDefinition election) {
    return approvals.open(CloseAct.KIND, CloseAct.subject(election.id())).isPresent();
  }

  private static boolean isConstrained(ContestDefinition contest) {
    return contest.counting() != null && !contest.counting().constraints().isEmpty();
  }

  private CloseView.LotView lot(Contenders field, LotRows.Needed needed) {
    ContestDefinition contest = field.election().contest(needed.contest().slug()).orElseThrow();
    PaperCandidates candidates = field.numbered(contest);
    Map<Integer, String> tied = new LinkedHashMap<>();
    needed.between().forEach(number -> tied.put(number, candidates.entry(number).name()));
    return new CloseView.LotView(
        needed,
        contest.name(),
        needed.stage(),
        needed.purpose(),
        tied,
        proposals.waiting(needed).map(ApprovalId::toString).orElse(""));
  }
}
