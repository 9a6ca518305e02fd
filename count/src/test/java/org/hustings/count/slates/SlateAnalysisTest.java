package org.hustings.count.slates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.ContestBuilder;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.lots.SeededLots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlateAnalysisTest {
  private static final Map<Integer, Set<String>> SLATES =
      Map.of(1, Set.of("Left"), 2, Set.of("Left"), 3, Set.of("Right"), 4, Set.of("Right"));

  /// Ann and Bea of the left, Cal and Dee of the right, Eve of none; two seats.
  private static Contest contest() {
    return Contest.of("Committee")
        .seats(2)
        .candidates("Ann", "Bea", "Cal", "Dee", "Eve")
        .ballot(40, "Ann", "Bea")
        .ballot(10, "Ann", "Cal", "Bea")
        .ballot(12, "Bea", "Ann", "Dee")
        .ballot(20, "Cal", "Dee")
        .ballot(11, "Dee", "Ann")
        .ballot(6, "Eve", "Cal")
        .build();
  }

  private static CountRecord count(String rule, Contest contest, Lots lots) {
    CountRule counted = Rules.named(rule).orElseThrow();
    return switch (counted.count(contest, lots)) {
      case CountResult.Counted(CountRecord record) -> record;
      case CountResult.LotNeeded needed -> throw new AssertionError(needed);
    };
  }

  private static SlateAnalysis analysed(String rule) {
    return SlateAnalysis.of(count(rule, contest(), Lots.none()), SLATES);
  }

  @Test
  void slates_stand_by_first_preferences_and_those_on_none_at_the_end() {
    SlateAnalysis analysis = analysed("scottish");

    assertThat(analysis.slates())
        .extracting(Slate::names)
        .containsExactly(List.of("Left"), List.of("Right"), List.of());
    assertThat(analysis.slates())
        .extracting(one -> one.firstPreferences().intValue())
        .containsExactly(62, 31, 6);
    assertThat(analysis.slates()).extracting(Slate::elected).containsExactly(1, 1, 0);
  }

  @Test
  void a_paper_keeps_to_its_slate_while_it_ranks_nobody_else() {
    Slate left = analysed("scottish").slates().getFirst();

    assertThat(left.loyalty()).hasValue(new Slate.Loyalty(62, 52, 40));
    assertThat(analysed("scottish").slates().getLast().loyalty()).isEmpty();
  }

  @Test
  void a_surplus_is_told_of_by_where_it_went() {
    SlateAnalysis analysis = analysed("scottish");
    SlateTransfers left = analysis.transfers().orElseThrow().getFirst();

    // Ann's 50 are 16 above the quota of 34: 0.32 of each paper, 40 of which go on to Bea and 10 to
    // Cal
    assertThat(left.to().get(0)).isEqualByComparingTo("12.8");
    assertThat(left.to().get(1)).isGreaterThanOrEqualTo(new BigDecimal("3.2"));
  }

  @Test
  void who_is_on_two_slates_stands_apart_from_who_is_on_one() {
    Map<Integer, Set<String>> slates = new TreeMap<>(SLATES);
    slates.put(2, Set.of("Right", "Left"));

    assertThat(SlateAnalysis.of(count("scottish", contest(), Lots.none()), slates).slates())
        .extracting(Slate::names)
        .containsExactly(List.of("Left"), List.of("Right"), List.of("Left", "Right"), List.of());
  }

  @Test
  void a_rule_that_moves_parts_of_every_paper_tells_no_transfers() {
    assertThat(analysed("meek").transfers()).isEmpty();
    assertThat(analysed("meek").slates()).extracting(Slate::elected).containsExactly(2, 0, 0);
  }

  @Test
  void crosses_are_no_transferable_votes() {
    assertThatThrownBy(() -> analysed("block-vote"))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("transfers no votes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scottish", "ers97", "northern-ireland", "av"})
  void no_vote_is_told_of_twice_or_left_out(String rule) {
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      Contest contest = random(random, rule.equals("av") ? 1 : 3);
      CountRecord record =
          count(rule, contest, new SeededLots("seed " + seed, contest.candidates()));
      SlateAnalysis analysis = SlateAnalysis.of(record, SLATES);

      assertThat(sum(analysis.slates().stream().map(Slate::firstPreferences).toList()))
          .isEqualByComparingTo(record.stages().getFirst().sum());
      assertThat(
              sum(analysis.slates().stream().map(Slate::finalVotes).toList())
                  .add(record.stages().getLast().nonTransferable()))
          .isEqualByComparingTo(record.stages().getLast().sum());
      assertThat(analysis.slates().stream().mapToInt(Slate::elected).sum())
          .isEqualTo(record.winners().size());
      if (!rule.equals("av")) {
        changesFollow(analysis);
      }
    }
  }

  /// What a slate had, less what it passed on, with what it received, is what it has at the end, but
  /// for what rounding took.
  private static void changesFollow(SlateAnalysis analysis) {
    List<SlateTransfers> transfers = analysis.transfers().orElseThrow();
    BigDecimal apart = BigDecimal.ZERO;
    for (int place = 0; place < analysis.slates().size(); place++) {
      int own = place;
      Slate slate = analysis.slates().get(place);
      BigDecimal received = sum(transfers.stream().map(one -> one.to().get(own)).toList());
      BigDecimal left = slate.firstPreferences().subtract(transfers.get(place).sum()).add(received);
      apart = apart.add(left.subtract(slate.finalVotes()));
    }
    assertThat(apart).isEqualByComparingTo(analysis.record().stages().getLast().lostByRounding());
  }

  private static BigDecimal sum(List<BigDecimal> votes) {
    return votes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Contest random(Random random, int seats) {
    List<String> names = List.of("Ann", "Bea", "Cal", "Dee", "Eve", "Flo");
    ContestBuilder contest =
        Contest.of("Committee").seats(seats).candidates(names.toArray(String[]::new));
    for (int ballot = 0; ballot < 25; ballot++) {
      List<String> ranked = new ArrayList<>(names);
      Collections.shuffle(ranked, random);
      contest.ballot(
          1 + random.nextInt(9),
          ranked.subList(0, 1 + random.nextInt(names.size())).toArray(String[]::new));
    }
    return contest.build();
  }
}
