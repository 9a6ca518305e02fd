package org.hustings.server.candidacy;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.hustings.server.election.rules.ConditionWords;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// What pages say of a candidacy.
public final class CandidacyWords {
  private CandidacyWords() {}

  /// The state, as it stands behind a candidate's name.
  public static String state(Words words, State state) {
    return words.say(state(state));
  }

  /// The same before it is known in which language.
  static Message state(State state) {
    return Message.of(
        switch (state) {
          case PUT_FORWARD -> "candidacy.state.put-forward";
          case ACCEPTED -> "candidacy.state.accepted";
          case DECLINED -> "candidacy.state.declined";
          case WITHDRAWN -> "candidacy.state.withdrawn";
          case SUSPENDED -> "candidacy.state.suspended";
          case DISQUALIFIED -> "candidacy.state.disqualified";
        });
  }

  /// Why somebody may not stand: the rule, and what runs against it.
  public static String hindrance(Words words, Hindrance hindrance) {
    return switch (hindrance) {
      case Hindrance.NoMember() -> words.say("candidacy.hindrance.no-member");
      case Hindrance.Unmet unmet ->
          words.say(
              "candidacy.hindrance.unmet",
              "contest",
              unmet.contest().name(),
              "condition",
              ConditionWords.of(unmet.condition(), unmet.vocabulary()),
              "member",
              unmet.member());
    };
  }

  /// A line of a candidacy's history.
  public static String entry(Words words, History.Entry entry, ZoneId zone) {
    ZonedDateTime time = entry.recordedAt().atZone(zone);
    String state = state(words, entry.state());
    return entry.reason().isEmpty()
        ? words.say("candidacy.own.entry", "time", time, "state", state)
        : words.say(
            "candidacy.own.entry-because", "time", time, "state", state, "reason", entry.reason());
  }

  /// What a button says that takes a candidacy from one state to another.
  public static String button(Words words, State current, State next) {
    if (current == State.SUSPENDED && next.stands()) {
      return words.say("candidacy.act.end-suspension");
    }
    return words.say(
        switch (next) {
          case PUT_FORWARD -> "candidacy.act.put-forward";
          case ACCEPTED -> "candidacy.act.accept";
          case DECLINED -> "candidacy.act.decline";
          case WITHDRAWN -> "candidacy.act.withdraw";
          case SUSPENDED -> "candidacy.act.suspend";
          case DISQUALIFIED -> "candidacy.act.disqualify";
        });
  }
}
