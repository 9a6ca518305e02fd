package org.hustings.server.election.staff;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
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
  private static final String COPY = "made.contest.copy";

  /// Whether anything was filled in.
  static boolean isIn(Map<String, String> sent) {
    return !sent.getOrDefault(NAME, "").isBlank() || !sent.getOrDefault(SEATS, "").isBlank();
  }

  /// The election with it, where one is made.
  ElectionDefinition behind(ElectionDefinition election) {
    String name = form.written(NAME);
    if (name.isEmpty()) {
      if (!form.written(SEATS).isEmpty()) {
        form.fault(NAME, english.say("draft-staff.fault.contest-name"));
      }
      return election;
    }
    if (election.contests().stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
      form.fault(NAME, english.say("draft-staff.fault.contest-twice", "name", name));
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

  private static String slug(String name, ElectionDefinition election) {
    Set<String> taken =
        election.contests().stream()
            .map(contest -> contest.id().slug())
            .collect(Collectors.toCollection(HashSet::new));
    return ContestNames.free(name, taken);
  }

  private static ContestDefinition of(
      ContestId id, String name, int seats, @Nullable ContestDefinition rules) {
    return rules == null
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
