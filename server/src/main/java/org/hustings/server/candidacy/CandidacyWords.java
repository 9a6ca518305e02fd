package org.hustings.server.candidacy;

import java.time.LocalDate;
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
          case DIED -> "candidacy.state.died";
          case LOST_BACKING -> "candidacy.state.lost-backing";
          case ENTERED_BY_MISTAKE -> "candidacy.state.entered-by-mistake";
        });
  }

  /// Why somebody may not stand: the rule, and what runs against it.
  public static String hindrance(Words words, Hindrance hindrance) {
    return switch (hindrance) {
      case Hindrance.NoMember() -> words.say("candidacy.hindrance.no-member");
      case Hindrance.Stopped(Message why) -> words.say(why);
      case Hindrance.Unmet unmet ->
          words.say(
              "candidacy.hindrance.unmet",
              "contest",
              unmet.contest().name(),
              "condition",
              ConditionWords.of(unmet.condition(), unmet.gap(), unmet.vocabulary()),
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
          case DIED -> "candidacy.act.died";
          case LOST_BACKING -> "candidacy.act.lost-backing";
          case ENTERED_BY_MISTAKE -> "candidacy.act.entered-by-mistake";
        });
  }

  /// What comes of it when a candidacy goes into a state.
  public static String effect(Words words, State next) {
    return words.say(
        switch (next) {
          case PUT_FORWARD -> "candidacy.effect.put-forward";
          case ACCEPTED -> "candidacy.effect.accept";
          case DECLINED -> "candidacy.effect.decline";
          case WITHDRAWN -> "candidacy.effect.withdraw";
          case SUSPENDED -> "candidacy.effect.suspend";
          case DISQUALIFIED -> "candidacy.effect.disqualify";
          case DIED -> "candidacy.effect.died";
          case LOST_BACKING -> "candidacy.effect.lost-backing";
          case ENTERED_BY_MISTAKE -> "candidacy.effect.entered-by-mistake";
        });
  }

  /// That somebody stands no more, since which day and why, in a sentence.
  ///
  /// @param state one in which nobody stands
  public static String ended(Words words, State state, LocalDate day) {
    return words.say(
        switch (state) {
          case DECLINED -> "candidacy.ended.declined";
          case WITHDRAWN -> "candidacy.ended.withdrawn";
          case SUSPENDED -> "candidacy.ended.suspended";
          case DISQUALIFIED -> "candidacy.ended.disqualified";
          case DIED -> "candidacy.ended.died";
          case LOST_BACKING -> "candidacy.ended.lost-backing";
          case ENTERED_BY_MISTAKE -> "candidacy.ended.entered-by-mistake";
          case PUT_FORWARD, ACCEPTED -> throw new IllegalArgumentException(state + " stands");
        },
        "day",
        day);
  }

  /// What becomes of a mark for somebody who stands no more.
  public static String passesOver(Words words, boolean preferential) {
    return words.say(
        preferential ? "candidacy.ended.preference-passes" : "candidacy.ended.vote-lost");
  }
}
