package org.hustings.server.dispatch.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Question;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Window;
import org.hustings.server.candidacy.Namesakes;
import org.hustings.server.nomination.ValidlyNominated;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Makes the ballot papers of an election from who is validly nominated, or tells why they cannot
/// be made.
///
/// @param chosen the order of candidates where the definition states none; null where none is
///   chosen
/// @param lot the seed of an order drawn once
record PaperMaking(ElectionDefinition election, @Nullable CandidateOrder chosen, long lot) {
  /// What stands in the way; empty if nothing does.
  List<String> reasons(List<OnPaper> contests, Instant now) {
    List<String> reasons = new ArrayList<>();
    Window nominations = election.timetable().nominations();
    if (nominations.closes() != null && !nominations.isAfter(now)) {
      election
          .timetable()
          .act(ActKind.NOMINATIONS_CLOSE)
          .ifPresent(act ->
              reasons.add(
                  EnglishSite.say(
                      Message.of(
                          "sending-staff.papers.nominations", "when", act.at().inSentence()))));
    }
    election
        .timetable()
        .act(ActKind.ACCEPTANCES_CLOSE)
        .filter(act -> act.at().ends(election.zone()).isAfter(now))
        .ifPresent(act ->
            reasons.add(
                EnglishSite.say(
                    Message.of(
                        "sending-staff.papers.acceptances", "when", act.at().inSentence()))));
    for (OnPaper on : contests) {
      if (!on.isUnopposed()) {
        ContestDefinition contest = on.contest();
        for (String name : namesakes(on)) {
          reasons.add(
              EnglishSite.say(
                  Message.of(
                      "sending-staff.papers.namesakes", "contest", contest.name(), "name", name)));
        }
        if (contest.counting() == null) {
          reasons.add(
              EnglishSite.say(
                  Message.of("sending-staff.papers.no-count", "contest", contest.name())));
        }
        if (!contest.isQuestion() && order(contest) == null) {
          reasons.add(
              EnglishSite.say(
                  Message.of("sending-staff.papers.no-order", "contest", contest.name())));
        }
      }
    }
    return reasons;
  }

  private static Set<String> namesakes(OnPaper on) {
    return switch (on) {
      case OnPaper.Answers _ -> Set.of();
      case OnPaper.Candidates(ValidlyNominated nominated) ->
          Namesakes.untold(
              nominated.candidates().stream().map(ValidlyNominated.Candidate::candidacy).toList());
    };
  }

  private @Nullable CandidateOrder order(ContestDefinition contest) {
    if (contest.order() != null) {
      return contest.order();
    }
    return election.ballot().order() != null ? election.ballot().order() : chosen;
  }

  /// The paper of a contest that nothing stands in the way of.
  BallotPaper paper(OnPaper on) {
    return switch (on) {
      case OnPaper.Answers(ContestDefinition contest, Question question) ->
          BallotPaper.asking(contest.id(), contest.name(), question, election.ballot().blank());
      case OnPaper.Candidates _ -> paper(on.contest(), on.lines());
    };
  }

  /// The paper of a contest with these candidates on it.
  BallotPaper paper(ContestDefinition contest, List<PaperCandidate> standing) {
    Counting counting = contest.counting();
    CandidateOrder order = order(contest);
    if (counting == null || order == null) {
      throw new IllegalStateException(contest.id() + " is not ready for its paper");
    }
    List<PaperCandidate> candidates = new ArrayList<>(standing);
    if (counting.reopenNominations()) {
      candidates.add(PaperCandidate.REOPEN_NOMINATIONS);
    }
    BallotPaper paper =
        new BallotPaper(
            contest.id(),
            contest.name(),
            contest.seats(),
            counting.method(),
            marks(counting, contest.seats(), candidates.size()),
            order,
            candidates,
            election.ballot().blank());
    return order == CandidateOrder.LOT ? paper.drawn(lot) : paper;
  }

  private static int marks(Counting counting, int seats, int candidates) {
    int most =
        switch (counting.method()) {
          case STV, ALTERNATIVE_VOTE -> candidates;
          case BLOCK_VOTE -> seats;
          case LIMITED_VOTE -> counting.votes() == null ? seats : counting.votes();
          case FIRST_PAST_THE_POST, QUESTION -> 1;
        };
    return Math.min(most, candidates);
  }

  Unopposed unopposed(OnPaper on) {
    ContestDefinition contest = on.contest();
    return new Unopposed(contest.id(), contest.name(), contest.seats(), on.lines());
  }

  static List<PaperCandidate> candidates(ValidlyNominated nominated) {
    return nominated.candidates().stream()
        .map(one ->
            new PaperCandidate(
                PaperCandidate.key(one.candidacy().id()),
                one.candidacy().id(),
                one.name().shown(),
                one.statement().html(),
                one.nominatedBy()))
        .toList();
  }
}
