package org.hustings.count.gregory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.Poll;
import org.hustings.count.RandomPolls;
import org.hustings.count.Rankings;
import org.hustings.count.RankingsBuilder;
import org.hustings.count.lots.SeededLots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every count by these rules, over random elections full of ties.
class GregoryPropertiesTest {
  private static final int ELECTIONS = 1500;

  static Stream<CountRule> rules() {
    return Stream.of(Scottish.rule(), Ers97.rule(), NorthernIreland.rule());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void papers_and_votes_are_neither_lost_nor_made(CountRule rule) {
    for (long seed = 0; seed < ELECTIONS; seed++) {
      CountRecord record = count(rule, RandomPolls.contest(seed));
      for (Stage stage : record.stages()) {
        long papers = stage.nonTransferablePapers();
        for (Tally tally : stage.tallies()) {
          papers += tally.papers();
          assertThat(tally.votes().signum()).as(record.contest().title()).isNotNegative();
        }
        assertThat(papers).as(record.contest().title()).isEqualTo(record.ballots().valid());
        assertThat(stage.sum())
            .as(record.contest().title())
            .isEqualByComparingTo(String.valueOf(record.ballots().valid()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_seats_are_filled(CountRule rule) {
    for (long seed = 0; seed < ELECTIONS; seed++) {
      CountRecord record = count(rule, RandomPolls.contest(seed));
      assertThat(record.winners())
          .as(record.contest().title())
          .hasSize(record.contest().seats())
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_order_of_candidates_does_not_matter(CountRule rule) {
    for (long seed = 0; seed < ELECTIONS; seed++) {
      Contest contest = RandomPolls.contest(seed);
      Contest shuffled = shuffled(contest, new Random(seed));
      assertThat(byName(count(rule, shuffled)))
          .as(contest.title())
          .isEqualTo(byName(count(rule, contest)));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void withdrawn_equals_never_ranked(CountRule rule) {
    for (long seed = 0; seed < ELECTIONS; seed++) {
      Contest contest = RandomPolls.contest(seed);
      int gone = 1 + new Random(seed).nextInt(contest.candidates().size());
      Contest without = unranked(contest, gone).withWithdrawn(Set.of(gone));
      assertThat(byName(count(rule, contest.withWithdrawn(Set.of(gone)))))
          .as(contest.title())
          .isEqualTo(byName(count(rule, without)));
    }
  }

  private static CountRecord count(CountRule rule, Contest contest) {
    return Poll.count(rule, contest, new SeededLots("dice", contest.candidates()));
  }

  /// Every stage's votes by name, and the winners in order.
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
    for (int winner : record.winners()) {
      lines.add(record.contest().candidate(winner).name());
    }
    Collections.sort(lines.subList(record.stages().size(), lines.size()));
    return lines;
  }

  private static Contest shuffled(Contest contest, Random random) {
    List<Candidate> order = new ArrayList<>(contest.candidates());
    Collections.shuffle(order, random);
    int[] newNumber = new int[order.size() + 1];
    List<Candidate> candidates = new ArrayList<>();
    for (Candidate candidate : order) {
      candidates.add(new Candidate(candidates.size() + 1, candidate.name()));
      newNumber[candidate.number()] = candidates.size();
    }
    return rebuilt(contest, candidates, newNumber);
  }

  private static Contest unranked(Contest contest, int gone) {
    int[] newNumber = new int[contest.candidates().size() + 1];
    for (int number = 1; number < newNumber.length; number++) {
      newNumber[number] = number == gone ? 0 : number;
    }
    return rebuilt(contest, contest.candidates(), newNumber);
  }

  /// With other numbers in the rankings; 0 takes a preference out.
  private static Contest rebuilt(Contest contest, List<Candidate> candidates, int[] newNumber) {
    Rankings rankings = contest.rankings();
    RankingsBuilder builder = new RankingsBuilder();
    for (int ranking = rankings.distinct() - 1; ranking >= 0; ranking--) {
      for (int place = rankings.start(ranking); place < rankings.end(ranking); place++) {
        int number = newNumber[rankings.mark(place)];
        if (number > 0) {
          builder.mark(number);
        }
      }
      builder.end(rankings.weight(ranking));
    }
    return new Contest(
        contest.title(), contest.seats(), candidates, Set.of(), List.of(), builder.build(), 0);
  }
}
