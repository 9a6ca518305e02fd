package org.hustings.server.election;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.Difference;
import org.hustings.definition.file.Differences;
import org.hustings.definition.timetable.ActKind;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// Says what one definition states otherwise than another: what it was, and what it is.
public final class RuleChangeWords {
  private RuleChangeWords() {}

  /// A sentence for each part that differs, in the order of the file.
  public static List<String> of(Words words, ElectionDefinition before, ElectionDefinition after) {
    return Differences.between(before, after).stream()
        .map(difference -> words.say(sentence(words, before, after, difference)))
        .toList();
  }

  /// The same without the hours and days of the timetable, which have sentences of their own.
  static List<String> beyondTimetable(
      Words words, ElectionDefinition before, ElectionDefinition after) {
    return Differences.between(before, after).stream()
        .filter(difference -> !isOfActThatIsTold(difference, before, after))
        .map(difference -> words.say(sentence(words, before, after, difference)))
        .toList();
  }

  private static boolean isOfActThatIsTold(
      Difference difference, ElectionDefinition before, ElectionDefinition after) {
    boolean was = before.timetable().act(difference.of()).isPresent();
    boolean is = after.timetable().act(difference.of()).isPresent();
    boolean added = was != is;
    return added || (was && difference.key().equals("at"));
  }

  private static Message sentence(
      Words words, ElectionDefinition old, ElectionDefinition now, Difference difference) {
    String part = place(words, difference);
    String before = said(words, old, old, difference, difference.before());
    String after = said(words, now, old, difference, difference.after());
    if (before == null) {
      return Message.of("election.change.added", "part", part, "after", String.valueOf(after));
    }
    return after == null
        ? Message.of("election.change.removed", "part", part, "before", before)
        : Message.of("election.change.differs", "part", part, "before", before, "after", after);
  }

  /// What one of the definitions states there, in words.
  ///
  /// @param old the one by which contests are called
  /// @param written as the file has it; null where it is not stated
  private static @Nullable String said(
      Words words,
      ElectionDefinition election,
      ElectionDefinition old,
      Difference difference,
      @Nullable String written) {
    if (written == null) {
      return null;
    }
    PartWords parts = new PartWords(words, election);
    Optional<String> said =
        difference.of().isEmpty()
            ? parts.ofElection(difference.key())
            : contest(old, difference.of())
                .flatMap(contest -> election.contest(contest.id().slug()))
                .flatMap(contest -> parts.of(contest, difference.key()));
    return said.filter(text -> !text.isEmpty()).orElse(written);
  }

  private static Optional<ContestDefinition> contest(ElectionDefinition election, String name) {
    return election.contests().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static String place(Words words, Difference difference) {
    String part = words.say(part(difference.key()));
    return difference.of().isEmpty()
        ? part
        : words.say("election.change.part-of", "of", act(words, difference.of()), "part", part);
  }

  private static String act(Words words, String of) {
    return ActKind.ofKey(of)
        .filter(kind -> kind != ActKind.OTHER)
        .map(kind -> words.say(TimetableWords.name(kind)))
        .orElse(of);
  }

  private static Message part(String key) {
    return switch (key) {
      case "title" -> Message.of("election.change.key.title");
      case "organisation" -> Message.of("election.change.key.organisation");
      case "body" -> Message.of("election.change.key.body");
      case "enquiries" -> Message.of("election.change.key.enquiries");
      case "zone" -> Message.of("election.change.key.zone");
      case "words" -> Message.of("election.change.key.words");
      case "at" -> Message.of("election.change.key.at");
      case "voters" -> Message.of("election.change.key.voters");
      case "channels" -> Message.of("election.change.key.channels");
      case "dispatch" -> Message.of("election.change.key.dispatch");
      case "order" -> Message.of("election.change.key.order");
      case "grace-minutes" -> Message.of("election.change.key.grace-minutes");
      case "may-replace-vote" -> Message.of("election.change.key.may-replace-vote");
      case "may-be-blank" -> Message.of("election.change.key.may-be-blank");
      case "languages" -> Message.of("election.change.key.languages");
      case "statement-characters" -> Message.of("election.change.key.statement-characters");
      case "contests" -> Message.of("election.change.key.contests");
      case "one-seat-each" -> Message.of("election.change.key.one-seat-each");
      case "publish", "least-ballots" -> Message.of("election.change.key.least-ballots");
      case "name" -> Message.of("election.change.key.name");
      case "seats" -> Message.of("election.change.key.seats");
      case "candidates" -> Message.of("election.change.key.candidates");
      case "nominators" -> Message.of("election.change.key.nominators");
      case "threshold" -> Message.of("election.change.key.threshold");
      case "text" -> Message.of("election.change.key.text");
      case "answers" -> Message.of("election.change.key.answers");
      case "method" -> Message.of("election.change.key.method");
      case "rule" -> Message.of("election.change.key.rule");
      case "votes" -> Message.of("election.change.key.votes");
      case "constraints" -> Message.of("election.change.key.constraints");
      case "colleges" -> Message.of("election.change.key.colleges");
      case "re-open-nominations" -> Message.of("election.change.key.re-open-nominations");
      case "vacancies" -> Message.of("election.change.key.vacancies");
      default -> Message.of("election.change.key.other", "key", key);
    };
  }
}
