package org.hustings.server.election.staff;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Question;
import org.hustings.server.election.template.ContestNames;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// One more contest, made on the page that tells what is elected: its name, its seats, and another
/// with whose rules it begins.
///
/// @param form to which faults are told
record MadeContest(Fields form, EarlierContests contests, KnownNames known, Words english) {
  private static final String NAME = "made.contest.name";
  private static final String SEATS = "made.contest.seats";
  private static final String QUESTION = "made.contest.question";
  private static final String COPY = "made.contest.copy";

  /// Whether anything was filled in.
  static boolean isIn(Map<String, String> sent) {
    return Stream.of(NAME, SEATS, QUESTION)
        .anyMatch(field -> !sent.getOrDefault(field, "").isBlank());
  }

  /// The election with it, where one is made.
  ElectionDefinition behind(ElectionDefinition election) {
    String name = form.written(NAME);
    if (name.isEmpty()) {
      if (!form.written(SEATS).isEmpty() || !form.written(QUESTION).isEmpty()) {
        form.fault(NAME, english.say("draft-staff.fault.contest-name"));
      }
      return election;
    }
    if (election.contests().stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
      form.fault(NAME, english.say("draft-staff.fault.contest-twice", "name", name));
    }
    if (!form.written(QUESTION).isEmpty()) {
      return election.withContest(asking(new ContestId(election.id(), slug(name, election)), name));
    }
    int seats = form.whole(SEATS, 1, 1_000, "draft-staff.field.seats");
    Optional<EarlierContests.Earlier> earlier = contests.find(election.id(), form.written(COPY));
    KnownNames all = earlier.map(one -> known.and(one.election().vocabulary())).orElse(known);
    ContestDefinition made =
        of(
            new ContestId(election.id(), slug(name, election)),
            name,
            seats,
            earlier.map(EarlierContests.Earlier::contest).orElse(null));
    return all.keptIn(election.withContest(made));
  }

  private ContestDefinition asking(ContestId id, String name) {
    if (!form.written(SEATS).isEmpty()) {
      form.fault(SEATS, english.say("draft-staff.fault.seats-of-question"));
    }
    String text = form.text(QUESTION, "draft-staff.field.question");
    return ContestDefinition.asking(
        id, name, new Question(text, Question.YES_OR_NO), null, Counting.by(CountMethod.QUESTION));
  }

  private static String slug(String name, ElectionDefinition election) {
    Set<String> taken =
        election.contests().stream()
            .map(contest -> contest.id().slug())
            .collect(Collectors.toCollection(HashSet::new));
    return ContestNames.free(name, taken);
  }

  private static ContestDefinition of(
      ContestId id, String name, int seats, @Nullable ContestDefinition rules) {
    return rules == null || rules.isQuestion()
        ? new ContestDefinition(id, name, seats, null, null, null, null, null, null, null)
        : new ContestDefinition(
            id,
            name,
            seats,
            rules.candidates(),
            rules.nominating(),
            rules.threshold(),
            rules.voters(),
            rules.order(),
            rules.counting(),
            rules.vacancy());
  }
}
