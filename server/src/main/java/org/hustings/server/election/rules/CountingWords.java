package org.hustings.server.election.rules;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.rules.Rules;
import org.hustings.definition.College;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Counting;
import org.hustings.definition.GroupConstraint;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.words.Message;

/// How a contest is counted, for somebody who has never seen a count.
public final class CountingWords {
  private CountingWords() {}

  /// What the method is called: "single transferable vote".
  public static Message name(CountMethod method) {
    return Message.of(
        switch (method) {
          case STV -> "election.method.stv";
          case ALTERNATIVE_VOTE -> "election.method.alternative-vote";
          case BLOCK_VOTE -> "election.method.block-vote";
          case LIMITED_VOTE -> "election.method.limited-vote";
          case FIRST_PAST_THE_POST -> "election.method.first-past-the-post";
          case QUESTION -> "election.method.question";
        });
  }

  /// A sentence each.
  static List<Message> of(Counting counting, int seats, Vocabulary vocabulary) {
    List<Message> sentences = new ArrayList<>();
    sentences.add(method(counting, seats));
    rule(counting, sentences);
    counting.constraints().forEach(constraint -> sentences.add(constraint(constraint)));
    if (!counting.colleges().isEmpty()) {
      List<Message> weights =
          counting.colleges().stream().map(college -> college(college, vocabulary)).toList();
      sentences.add(Message.of("election.counting.colleges", "weights", weights));
    }
    if (counting.reopenNominations()) {
      sentences.add(Message.of("election.counting.reopen"));
    }
    return List.copyOf(sentences);
  }

  private static Message method(Counting counting, int seats) {
    return switch (counting.method()) {
      case STV -> Message.of("election.counting.stv");
      case ALTERNATIVE_VOTE -> Message.of("election.counting.alternative-vote");
      case BLOCK_VOTE ->
          Message.of(
              "election.counting.block-vote",
              "number",
              ThresholdWords.number(seats),
              "seats",
              seats);
      case LIMITED_VOTE ->
          Message.of(
              "election.counting.limited-vote",
              "votes",
              ThresholdWords.number(counting.votes() == null ? 1 : counting.votes()),
              "seats",
              ThresholdWords.number(seats));
      case FIRST_PAST_THE_POST -> Message.of("election.counting.first-past-the-post");
      case QUESTION -> Message.of("election.counting.question");
    };
  }

  private static void rule(Counting counting, List<Message> sentences) {
    if (counting.rule() != null) {
      Rules.named(counting.rule())
          .map(rule -> Message.of("election.counting.rule", "rule", rule.description().title()))
          .ifPresent(sentences::add);
    } else if (counting.method().hasSeveralRules()) {
      sentences.add(Message.of("election.counting.rule-unstated"));
    }
  }

  /// How many of the elected must belong to a group.
  public static Message constraint(GroupConstraint constraint) {
    String group = constraint.group().replace('-', ' ');
    Integer least = constraint.atLeast();
    Integer most = constraint.atMost();
    if (least == null) {
      return Message.of(
          "election.counting.at-most",
          "most",
          ThresholdWords.number(most == null ? 0 : most),
          "group",
          group);
    }
    return most == null
        ? Message.of(
            "election.counting.at-least", "least", ThresholdWords.number(least), "group", group)
        : Message.of(
            "election.counting.between",
            "least",
            ThresholdWords.number(least),
            "most",
            ThresholdWords.number(most),
            "group",
            group);
  }

  /// What a section of an electoral college weighs, and who votes in it.
  public static Message college(College college, Vocabulary vocabulary) {
    List<Message> conditions = ConditionWords.of(college.voters(), vocabulary);
    String percent = college.percent().toPlainString();
    return conditions.isEmpty()
        ? Message.of("election.counting.college", "percent", percent, "college", college.name())
        : Message.of(
            "election.counting.college-of",
            "percent",
            percent,
            "college",
            college.name(),
            "conditions",
            conditions);
  }
}
