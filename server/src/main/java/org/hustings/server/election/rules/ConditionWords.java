package org.hustings.server.election.rules;

import java.util.List;
import java.util.Objects;
import org.hustings.definition.eligibility.Aged;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.EveryOneOf;
import org.hustings.definition.eligibility.Gap;
import org.hustings.definition.eligibility.HasStatus;
import org.hustings.definition.eligibility.HoldsOffice;
import org.hustings.definition.eligibility.InNation;
import org.hustings.definition.eligibility.InRegion;
import org.hustings.definition.eligibility.InSection;
import org.hustings.definition.eligibility.InUnit;
import org.hustings.definition.eligibility.InUnitOfKind;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.eligibility.OnList;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// What a member must have done or be, in words that follow "must".
public final class ConditionWords {
  private ConditionWords() {}

  public static List<Message> of(Eligibility eligibility, Vocabulary vocabulary) {
    return of(eligibility.conditions(), vocabulary);
  }

  public static List<Message> of(List<Condition> conditions, Vocabulary vocabulary) {
    return conditions.stream().map(one -> of(one, vocabulary)).toList();
  }

  /// "have joined on or before Monday 24 August 2020"
  public static Message of(Condition condition, Vocabulary vocabulary) {
    return switch (condition) {
      case JoinedBy joined ->
          Message.of("election.condition.joined", "by", MomentMessage.value(joined.by().at()));
      case NotInArrears arrears ->
          Message.of("election.condition.arrears", "when", when(arrears.at().at()));
      case Aged aged -> aged(aged);
      case InSection in ->
          Message.of("election.condition.section", "members", vocabulary.members(in.section()));
      case HoldsOffice holds ->
          Message.of("election.condition.office", "office", holds.office().replace('-', ' '));
      case OnList on -> Message.of("election.condition.list", "list", on.list().replace('-', ' '));
      case HasStatus has ->
          Message.of("election.condition.status", "status", has.status().replace('-', ' '));
      case InUnit in -> Message.of("election.condition.unit", "unit", in.unit().replace('-', ' '));
      case InUnitOfKind in ->
          Message.of("election.condition.kind", "kind", kind(in.kind(), vocabulary));
      case InRegion in -> Message.of("election.condition.region", "region", in.region());
      case InNation in -> Message.of("election.condition.nation", "nation", in.nation());
      case AnyOneOf any ->
          Message.of(
              "election.list.any",
              "parts",
              any.parts().stream().map(part -> ofAny(part, vocabulary)).toList());
      case EveryOneOf every ->
          Message.of(
              "election.list.all",
              "parts",
              every.parts().stream().map(part -> ofEvery(part, vocabulary)).toList());
    };
  }

  /// As the organisation calls one of them, where the definition says so.
  private static String kind(String key, Vocabulary vocabulary) {
    return vocabulary.kinds().stream()
        .filter(kind -> kind.key().equals(key))
        .map(BodyKind::one)
        .findFirst()
        .orElse(key.replace('-', ' '));
  }

  /// The same of somebody who does not fulfil it.
  ///
  /// @param gap what the register does not say, where it may hold if it did
  public static Message of(Condition condition, @Nullable Gap gap, Vocabulary vocabulary) {
    Message rule = of(condition, vocabulary);
    return gap == null
        ? rule
        : switch (gap) {
          case BIRTH -> Message.of("election.condition.birth-not-stated", "rule", rule);
          case JOINING -> Message.of("election.condition.joining-not-stated", "rule", rule);
        };
  }

  private static Message ofAny(Condition part, Vocabulary vocabulary) {
    Message said = of(part, vocabulary);
    return part instanceof EveryOneOf every
        ? Message.of("election.list.together", "number", every.parts().size(), "parts", said)
        : said;
  }

  private static Message ofEvery(Condition part, Vocabulary vocabulary) {
    Message said = of(part, vocabulary);
    return part instanceof AnyOneOf ? Message.of("election.list.either", "parts", said) : said;
  }

  private static Message aged(Aged aged) {
    Message when = when(aged.on().at());
    Integer from = aged.atLeast();
    Integer under = aged.under();
    if (from == null) {
      return Message.of("election.condition.age-under", "under", said(under), "when", when);
    }
    return under == null
        ? Message.of("election.condition.age-from", "from", said(from), "when", when)
        : Message.of(
            "election.condition.age-between",
            "from",
            said(from),
            "under",
            said(under),
            "when",
            when);
  }

  private static int said(@Nullable Integer age) {
    return Objects.requireNonNull(age);
  }

  private static Message when(Moment moment) {
    return MomentMessage.inSentence(moment);
  }
}
