package org.hustings.definition;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Timetable;
import org.hustings.definition.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// A whole election as its definition file states it.
///
/// @param title as the public reads it: "NEC elections 2020"
/// @param organisation whose election it is
/// @param body to which the elected belong; absent where it is not stated
/// @param enquiries the address to write to; absent where it is not stated
/// @param vocabulary what the organisation calls its kinds of body and sections
/// @param timetable in the election's zone
/// @param voters what is asked of every voter; absent where it is not stated
/// @param contests in the order in which they are shown and counted; at least one
/// @param statementLimit the most characters of a candidate's statement; absent where it is not
///   stated
/// @param oneSeatEach whether whoever is elected in one contest is passed over in those after it
/// @param leastBallots as it is stated: see [#leastToPublish]; absent where it is not
public record ElectionDefinition(
    ElectionId id,
    String title,
    String organisation,
    @Nullable String body,
    @Nullable String enquiries,
    Vocabulary vocabulary,
    Timetable timetable,
    @Nullable Eligibility voters,
    Ballot ballot,
    @Nullable Integer statementLimit,
    List<ContestDefinition> contests,
    boolean oneSeatEach,
    @Nullable Integer leastBallots) {
  /// The most that [#leastBallots] may be.
  public static final int MOST_LEAST_BALLOTS = 10_000;

  /// Below it only totals and stages of a contest or college are published, where nothing is
  /// stated.
  public static final int LEAST_BALLOTS = 20;

  /// The most that [#statementLimit] may be.
  public static final int LONGEST_STATEMENT = 20_000;

  public ElectionDefinition {
    contests = List.copyOf(contests);
  }

  /// With fewer papers in a contest, or in a section of its electoral college, no ballot file of it
  /// is published: it would tell how a few people voted.
  public int leastToPublish() {
    return leastBallots == null ? LEAST_BALLOTS : leastBallots;
  }

  public ZoneId zone() {
    return timetable.zone();
  }

  public Optional<ContestDefinition> contest(String slug) {
    return contests.stream().filter(contest -> contest.id().slug().equals(slug)).findFirst();
  }

  /// Whether nobody stands in it, as every contest puts a question.
  public boolean asksOnly() {
    return contests.stream().allMatch(ContestDefinition::isQuestion);
  }

  /// Everything asked of a voter in this contest; absent where nothing is stated at all.
  public @Nullable Eligibility voters(ContestDefinition contest) {
    if (voters == null || contest.voters() == null) {
      return voters == null ? contest.voters() : voters;
    }
    return voters.and(contest.voters());
  }

  /// The same election with these acts.
  public ElectionDefinition withActs(List<Act> acts) {
    return with(vocabulary, new Timetable(zone(), acts), contests);
  }

  /// The same election with these kinds of body and sections.
  public ElectionDefinition withVocabulary(Vocabulary words) {
    return with(words, timetable, contests);
  }

  /// The same election with these contests.
  public ElectionDefinition withContests(List<ContestDefinition> changed) {
    return with(vocabulary, timetable, changed);
  }

  /// The same election with this contest in the place of the one of its name, or at the end.
  public ElectionDefinition withContest(ContestDefinition changed) {
    List<ContestDefinition> all = new ArrayList<>(contests);
    int place = all.indexOf(contest(changed.id().slug()).orElse(null));
    if (place < 0) {
      all.add(changed);
    } else {
      all.set(place, changed);
    }
    return withContests(all);
  }

  private ElectionDefinition with(
      Vocabulary newVocabulary, Timetable newTimetable, List<ContestDefinition> newContests) {
    return new ElectionDefinition(
        id,
        title,
        organisation,
        body,
        enquiries,
        newVocabulary,
        newTimetable,
        voters,
        ballot,
        statementLimit,
        newContests,
        oneSeatEach,
        leastBallots);
  }
}
