package org.hustings.count.meek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.Poll;
import org.hustings.count.RandomPolls;
import org.hustings.count.Recast;
import org.hustings.count.av.Av;
import org.hustings.count.lots.SeededLots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every count that reads all papers again at each step, over random elections full
/// of ties. The recorder checks at every stage that nothing is lost or made.
class MeekPropertiesTest {
  private static final int ELECTIONS = 600;

  static Stream<CountRule> rules() {
    return Stream.of(
        NzMeek.rule(),
        ReferenceMeek.rule(),
        MeekAndWarren.meek(),
        MeekAndWarren.warren(),
        Av.rule());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_seats_are_filled_and_no_votes_are_negative(CountRule rule) {
    for (long seed = 0; seed < ELECTIONS; seed++) {
      Contest contest = contest(rule, seed);
      for (Contest each : List.of(contest, Recast.withEqualsAndGaps(contest, seed))) {
        CountRecord record = count(rule, each);
        assertThat(record.winners()).as(each.title()).hasSize(each.seats()).doesNotHaveDuplicates();
        for (Stage stage : record.stages()) {
          assertThat(stage.nonTransferable().signum()).as(each.title()).isNotNegative();
          assertThat(stage.tallies())
              .as(each.title())
              .noneMatch(tally -> tally.votes().signum() < 0);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_order_of_candidates_does_not_matter(CountRule rule) {
    for (long seed = 0; seed < ELECTIONS; seed++) {
      Contest contest = contest(rule, seed);
      CountRecord record = count(rule, contest);
      if (!usesCandidateNumbers(record)) {
        assertThat(byName(count(rule, Recast.shuffled(contest, seed))))
            .as(contest.title())
            .isEqualTo(byName(record));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void withdrawn_equals_never_ranked(CountRule rule) {
    for (long seed = 0; seed < ELECTIONS; seed++) {
      Contest contest = contest(rule, seed);
      int gone = 1 + (int) (seed % contest.candidates().size());
      Contest unranked = Recast.unranked(contest, gone).withWithdrawn(Set.of(gone));
      assertThat(byName(count(rule, contest.withWithdrawn(Set.of(gone)))))
          .as(contest.title())
          .isEqualTo(byName(count(rule, unranked)));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_ballot_twice_changes_no_winner(CountRule rule) {
    for (long seed = 0; seed < ELECTIONS; seed++) {
      Contest contest = contest(rule, seed);
      CountRecord once = count(rule, contest);
      if (!usesCandidateNumbers(once)) {
        assertThat(Set.copyOf(count(rule, Poll.multiplied(contest, 2)).winners()))
            .as(contest.title())
            .isEqualTo(Set.copyOf(once.winners()));
      }
    }
  }

  /// New Zealand's pseudo-random numbers go by the candidates' order and the number of papers.
  private static boolean usesCandidateNumbers(CountRecord record) {
    return record.stages().stream()
        .flatMap(stage -> stage.decisions().stream())
        .anyMatch(Decision.TieByPseudoRandomNumber.class::isInstance);
  }

  private static Contest contest(CountRule rule, long seed) {
    Contest contest = RandomPolls.contest(seed);
    return rule.description().name().equals("av") ? contest.withSeats(1) : contest;
  }

  private static CountRecord count(CountRule rule, Contest contest) {
    return Poll.count(rule, contest, new SeededLots("dice", contest.candidates()));
  }

  private static List<String> byName(CountRecord record) {
    List<String> lines = new ArrayList<>();
    for (Stage stage : record.stages()) {
      Map<String, String> votes = new TreeMap<>();
      for (Tally tally : stage.tallies()) {
        votes.put(
            record.contest().candidate(tally.candidate()).name(), tally.votes().toPlainString());
      }
      lines.add(votes.toString());
    }
    List<String> winners = new ArrayList<>();
    record.winners().forEach(c -> winners.add(record.contest().candidate(c).name()));
    Collections.sort(winners);
    lines.addAll(winners);
    return lines;
  }
}
