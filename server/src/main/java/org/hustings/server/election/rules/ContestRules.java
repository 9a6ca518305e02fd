package org.hustings.server.election.rules;

import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Limit;
import org.hustings.definition.Nominators;
import org.hustings.definition.Question;
import org.hustings.definition.VacancyRule;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// A contest's rules in plain words, made from its definition.
public record ContestRules(Words words, ElectionDefinition election, ContestDefinition contest) {
  /// "Nine seats", or that it is a question.
  public String seats() {
    if (contest.isQuestion()) {
      return words.say("election.rules.question");
    }
    return words.say("election.rules.seats", "seats", contest.seats());
  }

  /// What can be answered: "Yes, No or Abstain"; empty where candidates stand.
  public String answers() {
    Question question = contest.question();
    return question == null
        ? ""
        : words.say("election.rules.answers", "answers", question.answers());
  }

  /// Who may stand.
  public String standing() {
    Eligibility candidates = contest.candidates();
    if (candidates == null) {
      return words.say("election.rules.standing-unstated");
    }
    List<Message> asked =
        ConditionWords.of(candidates, vocabulary()).stream()
            .map(condition -> Message.of("election.rules.must", "condition", condition))
            .toList();
    return asked.isEmpty()
        ? words.say("election.rules.standing-anyone")
        : words.say("election.rules.standing", "conditions", asked);
  }

  /// Who may nominate and with which limit, a sentence for each.
  public List<String> nominating() {
    if (contest.needsNoNomination()) {
      return List.of(words.say("election.rules.nominating-nobody"));
    }
    return contest.nominators().isEmpty()
        ? List.of(words.say("election.rules.nominating-unstated"))
        : contest.nominators().stream().map(this::nominating).toList();
  }

  private String nominating(Nominators nominators) {
    Message who = NominatorsWords.of(nominators, vocabulary());
    String sentence = NominatorsWords.beginning(words.say(may(who, nominators.limit())));
    return nominators instanceof Nominators.OfMembers members
        ? sentence + " " + words.say(told(members))
        : sentence;
  }

  private Message may(Message who, @Nullable Limit limit) {
    return switch (limit) {
      case null -> Message.of("election.rules.nominating-unlimited", "who", who);
      case Limit.Unlimited _ -> Message.of("election.rules.nominating-any", "who", who);
      case Limit.UpTo(int most) ->
          Message.of(
              "election.rules.nominating",
              "who",
              who,
              "number",
              ThresholdWords.number(most),
              "limit",
              most);
      case Limit.Seats _ ->
          Message.of(
              "election.rules.nominating-seats",
              "who",
              who,
              "number",
              ThresholdWords.number(contest.seats()),
              "limit",
              contest.seats());
    };
  }

  private static Message told(Nominators.OfMembers members) {
    return members.namesPublic()
        ? Message.of("election.rules.names-public")
        : Message.of("election.rules.names-kept");
  }

  /// What it takes to be on the ballot paper.
  public String threshold() {
    Threshold threshold = contest.threshold();
    if (contest.needsNoNomination() || threshold instanceof NothingNeeded) {
      return words.say("election.rules.threshold-none");
    }
    return threshold == null
        ? words.say("election.rules.threshold-unstated")
        : words.say(
            "election.rules.threshold", "support", ThresholdWords.support(threshold, vocabulary()));
  }

  /// Who may vote, in one sentence; the conditions follow in [#voters].
  public String voting() {
    Eligibility voters = election.voters(contest);
    if (voters == null) {
      return words.say("election.rules.voting-unstated");
    }
    return voters.conditions().isEmpty()
        ? words.say("election.rules.voting-anyone")
        : words.say("election.rules.voting");
  }

  /// What is asked of a voter, each in words that follow "must".
  public List<String> voters() {
    Eligibility voters = election.voters(contest);
    return voters == null ? List.of() : said(ConditionWords.of(voters, vocabulary()));
  }

  /// How it is counted, a sentence each.
  public List<String> counting() {
    return contest.counting() == null
        ? List.of(words.say("election.rules.counting-unstated"))
        : said(CountingWords.of(contest.counting(), contest.seats(), vocabulary()));
  }

  /// What the ballot paper is and how it is cast, a sentence each; empty where nothing is stated.
  public List<String> ballot() {
    return said(BallotWords.of(election.ballot(), contest.order()));
  }

  /// How a seat that falls empty is filled.
  public String vacancy() {
    @Nullable VacancyRule rule = contest.vacancy();
    return words.say(
        switch (rule) {
          case null -> "election.rules.vacancy-unstated";
          case RECOUNT -> "election.rules.vacancy-recount";
          case RUNNER_UP -> "election.rules.vacancy-runner-up";
          case BY_ELECTION -> "election.rules.vacancy-by-election";
        });
  }

  private List<String> said(List<Message> sentences) {
    return sentences.stream().map(words::say).toList();
  }

  private Vocabulary vocabulary() {
    return election.vocabulary();
  }
}
