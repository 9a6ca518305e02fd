package org.hustings.server.result.web;

import java.util.ArrayList;
import java.util.List;
import org.hustings.ballotbox.declaration.Answered;
import org.hustings.ballotbox.declaration.ContestResult.Outcome;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// How a question was answered, in the reader's words. It is carried or not; nobody is elected.
public final class AnsweredWords {
  private AnsweredWords() {}

  /// Whether it is carried, by which votes, and what its rule needed besides.
  public static String ended(Words words, Outcome outcome, Answered answered) {
    List<String> sentences = new ArrayList<>();
    sentences.add(words.say(carried(outcome, answered)));
    answered.needs().forEach(need -> sentences.add(words.say(need(need))));
    return String.join(" ", sentences);
  }

  /// "Carried, 60 to 40."
  public static Message carried(Outcome outcome, Answered answered) {
    boolean more = answered.yes() > answered.no();
    String key =
        outcome == Outcome.CARRIED
            ? "result.ended.carried"
            : more ? "result.ended.not-enough" : "result.ended.not-carried";
    return Message.of(key, "yes", answered.yes(), "no", answered.no());
  }

  private static Message need(Answered.Need need) {
    String key =
        switch (need.measure()) {
          case YES_OF_VOTES -> "result.need.of-votes";
          case YES_OF_PAPERS -> "result.need.of-papers";
          case YES_OF_ELECTORS -> "result.need.of-electors";
          case TURNOUT -> "result.need.turnout";
        };
    return Message.of(
        key, "needed", need.needed(), "share", need.share(), "of", need.of(), "has", need.has());
  }
}
