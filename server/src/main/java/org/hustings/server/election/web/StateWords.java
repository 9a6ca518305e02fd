package org.hustings.server.election.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.election.state.ContestState;
import org.hustings.server.election.state.ElectionState;
import org.hustings.server.election.state.Ending;
import org.hustings.server.election.state.Stage;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// Where an election and its contests are, in sentences.
///
/// @param at the instant at which that is so
public record StateWords(ElectionState state, Instant at) {
  /// What is open now and until when, or what is waited for; after the declaration, who is elected.
  public String ofElection(Words words) {
    return state.stage() == Stage.DECLARED || state.stage() == Stage.UNOPPOSED
        ? state.election().contests().stream()
            .map(contest -> words.say(ended(contest)))
            .collect(Collectors.joining(" "))
        : words.say(
            state.election().asksOnly() ? ofQuestion(state.leading()) : of(state.leading()));
  }

  public String of(Words words, ContestDefinition contest) {
    return words.say(of(contest));
  }

  private Message ended(ContestDefinition contest) {
    return switch (state.of(contest)) {
      case ContestState.Declared(Instant _, Ending.Elected(List<String> elected)) ->
          winners(contest, elected);
      case ContestState.Declared(Instant _, Ending.Answered(boolean carried, long yes, long no)) ->
          Message.of(
              carried ? "election.home.carried" : "election.home.not-carried",
              "contest",
              contest.name(),
              "yes",
              yes,
              "no",
              no);
      case ContestState.Unopposed(Instant _, List<String> elected) -> winners(contest, elected);
      case ContestState _ -> of(contest);
    };
  }

  private Message of(ContestDefinition contest) {
    return contest.isQuestion() ? ofQuestion(state.of(contest)) : of(state.of(contest));
  }

  /// Nobody is nominated to a question: until it is voted on, that is what one waits for.
  private Message ofQuestion(ContestState contest) {
    return switch (contest.stage()) {
      case ANNOUNCED, NOMINATIONS_OPEN, NOMINATIONS_CLOSED, PAPERS_SETTLED ->
          due(
              ActKind.DISPATCH_BEGINS,
              "opens",
              "election.state.asked-when",
              "election.state.asked");
      default -> of(contest);
    };
  }

  private static Message winners(ContestDefinition contest, List<String> elected) {
    return elected.isEmpty()
        ? Message.of("election.home.nobody", "contest", contest.name())
        : Message.of("election.home.winners", "contest", contest.name(), "elected", elected);
  }

  private Message of(ContestState contest) {
    return switch (contest) {
      case ContestState.Announced _ ->
          due(
              ActKind.NOMINATIONS_OPEN,
              "opens",
              "election.state.announced-when",
              "election.state.announced");
      case ContestState.NominationsOpen _ ->
          due(
              ActKind.NOMINATIONS_CLOSE,
              "closes",
              "election.state.nominations-until",
              "election.state.nominations");
      case ContestState.NominationsClosed _ ->
          due(
              ActKind.DISPATCH_BEGINS,
              "opens",
              "election.state.nominated-when",
              "election.state.nominated");
      case ContestState.PapersSettled _ ->
          due(
              ActKind.DISPATCH_BEGINS,
              "opens",
              "election.state.settled-when",
              "election.state.settled");
      case ContestState.VotingOpen _ ->
          due(
              ActKind.BALLOT_CLOSES,
              "closes",
              "election.state.voting-until",
              "election.state.voting");
      case ContestState.VotingClosed _ ->
          due(ActKind.DECLARATION, "expected", "election.state.voted-when", "election.state.voted");
      case ContestState.Counting _ ->
          due(
              ActKind.DECLARATION,
              "expected",
              "election.state.counting-when",
              "election.state.counting");
      case ContestState.Declared(Instant _, Ending.Answered(boolean carried, long yes, long no)) ->
          Message.of(
              carried ? "election.state.carried" : "election.state.not-carried",
              "yes",
              yes,
              "no",
              no);
      case ContestState.Declared(Instant _, Ending.Elected(List<String> elected)) ->
          elected.isEmpty()
              ? Message.of("election.state.declared-nobody")
              : Message.of("election.state.declared", "elected", elected);
      case ContestState.Unopposed(Instant _, List<String> elected) ->
          elected.isEmpty()
              ? Message.of("election.state.unopposed-nobody")
              : Message.of("election.state.unopposed", "elected", elected);
      case ContestState.Withdrawn(String reason) ->
          Message.of("election.state.withdrawn", "reason", reason);
      case ContestState.Postponed(String reason) ->
          Message.of("election.state.postponed", "reason", reason);
      case ContestState.CalledOff(String reason) ->
          Message.of("election.state.called-off", "reason", reason);
      case ContestState.Annulled(String reason) ->
          Message.of("election.state.annulled", "reason", reason);
    };
  }

  /// The message with the time at which this act is due, which words write by its type; the other
  /// where the timetable has no such act, or has it behind.
  private Message due(ActKind kind, String name, String key, String otherwise) {
    return state
        .election()
        .timetable()
        .act(kind)
        .filter(act -> !act.isPast(at, state.election().zone()))
        .map(act -> Message.of(key, name, MomentMessage.value(act.at())))
        .orElse(Message.of(otherwise));
  }
}
