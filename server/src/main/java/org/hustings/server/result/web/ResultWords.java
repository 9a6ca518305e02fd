package org.hustings.server.result.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hustings.ballotbox.declaration.Answered;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.DayTurnout;
import org.hustings.ballotbox.declaration.RegionTurnout;
import org.hustings.definition.Channel;
import org.hustings.words.Words;

/// What pages and printed sheets say of a result.
public final class ResultWords {
  private ResultWords() {}

  /// How a contest ended, in a sentence for those who read nothing else.
  public static String ended(Words words, ContestResult contest) {
    Answered answered = contest.question();
    if (answered != null) {
      return AnsweredWords.ended(words, contest.outcome(), answered);
    }
    String ended =
        words.say(
            switch (contest.outcome()) {
              case COUNTED ->
                  contest.elected().isEmpty() ? "result.ended.reopened" : "result.ended.counted";
              case UNOPPOSED -> "result.ended.unopposed";
              case NOBODY_STOOD -> "result.ended.nobody-stood";
              case NOT_HELD -> "result.ended.not-held";
              case CARRIED, NOT_CARRIED ->
                  throw new IllegalArgumentException(contest.contest() + " has no answers");
            });
    return contest.empty() == 0 || contest.outcome() == ContestResult.Outcome.NOT_HELD
        ? ended
        : words.say("result.ended.empty", "ended", ended, "seats", contest.empty());
  }

  /// The heading above how contests ended: who is elected, what is decided, or both.
  public static String heading(Words words, List<ContestResult> contests) {
    boolean asks = contests.stream().anyMatch(contest -> contest.question() != null);
    boolean elects = contests.stream().anyMatch(contest -> contest.question() == null);
    if (!asks) {
      return words.say("result.page.elected");
    }
    return words.say(elects ? "result.page.elected-and-decided" : "result.page.decided");
  }

  /// A channel, as it stands in a table.
  public static String channel(Words words, String channel) {
    return words.say(
        channel.equals(Channel.POST.key()) ? "result.numbers.post" : "result.numbers.online");
  }

  /// "19 October to 22 October 2020", or one day of these.
  public static String days(Words words, DayTurnout days) {
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM", words.language().locale());
    String last = day.format(days.last()) + " " + days.last().getYear();
    return days.first().equals(days.last())
        ? last
        : words.say("result.days.range", "first", day.format(days.first()), "last", last);
  }

  /// The name of a region, or what is said of all that have none to be shown.
  public static String region(Words words, RegionTurnout turnout) {
    return switch (turnout.region()) {
      case RegionTurnout.ELSEWHERE -> words.say("result.page.elsewhere");
      case RegionTurnout.NO_REGION -> words.say("result.page.no-region");
      default -> turnout.region();
    };
  }

  /// What a scrutineer is satisfied with, or not: the words follow what the law of the United
  /// Kingdom asks of scrutineers.
  public static String satisfaction(Words words, boolean satisfied) {
    return words.say(satisfied ? "result.report.satisfaction" : "result.report.no-satisfaction");
  }
}
