package org.hustings.server.roll.web;

import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Gap;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.server.election.rules.ConditionWords;
import org.hustings.server.roll.change.PublishedChange;
import org.hustings.server.roll.right.Unmet;
import org.hustings.server.roll.right.VoteAnswer;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// What pages say of the roll and of who may vote, beside their own templates.
public final class RollWords {
  private RollWords() {}

  /// Why a member may vote in nothing, said to the member.
  public static String bar(Words words, VoteAnswer.Bar bar) {
    return words.say(
        switch (bar) {
          case TAKEN_OFF -> "roll.bar.taken-off";
          case NOT_ON_REGISTER -> "roll.bar.not-on-register";
          case LEFT -> "roll.bar.left";
          case STOOD_DOWN -> "roll.bar.stood-down";
        });
  }

  /// What a member would have had to do or be, in words that follow "must".
  public static String unmet(Words words, Unmet unmet) {
    return words.say(
        switch (unmet) {
          case Unmet.OfCondition(Condition condition, Gap gap, Vocabulary vocabulary) ->
              ConditionWords.of(condition, gap, vocabulary);
          case Unmet.OfColleges() -> Message.of("roll.rule.in-no-college");
        });
  }

  /// What the public reads of a change since the freeze.
  public static String change(Words words, PublishedChange change) {
    return words.say(
        switch (change.kind()) {
          case ADDED -> "roll.changes.added";
          case REMOVED -> "roll.changes.removed";
          case REFUSED -> "roll.changes.refused";
        });
  }

  /// The heading above electors that are counted by one thing.
  public static String heading(Words words, Grouping by) {
    return words.say(
        switch (by) {
          case CONTEST -> "roll.numbers.contest";
          case REGION -> "roll.numbers.region";
          case KIND -> "roll.numbers.kind";
          case SECTION -> "roll.numbers.section";
          case UNIT -> "roll.numbers.unit";
        });
  }
}
