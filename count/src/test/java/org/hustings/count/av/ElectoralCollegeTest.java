package org.hustings.count.av;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.Lots;
import org.hustings.count.Poll;
import org.hustings.count.av.ElectoralCollege.SingleWinner;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.junit.jupiter.api.Test;

class ElectoralCollegeTest {
  private static Section section(String name, String weight, Contest contest) {
    return new Section(name, new BigDecimal(weight), contest);
  }

  private static CountRecord count(CountResult result) {
    return ((CountResult.Counted) result).record();
  }

  @Test
  void each_section_gives_its_weight_whatever_its_turnout() {
    CountRecord record =
        count(
            new ElectoralCollege(
                    List.of(
                        section("Members", "50", Poll.of(1, 'B', "600 A", "400 B")),
                        section("Affiliates", "50", Poll.of(1, 'B', "1 A", "3 B"))),
                    SingleWinner.FIRST_PAST_THE_POST)
                .count(Lots.none()));
    assertThat(Poll.sheet(record, 1)).startsWith("42.50000 57.50000 |");
    assertThat(Poll.winners(record)).isEqualTo("B");
    assertThat(record.stages().getFirst().decisions())
        .contains(
            shares("Members", "30.00000", "20.00000"),
            shares("Affiliates", "12.50000", "37.50000"));
  }

  private static Decision shares(String section, String first, String second) {
    return new Decision.SectionShares(
        section,
        new BigDecimal("50"),
        List.of(
            new Decision.SectionShares.Share(1, new BigDecimal(first)),
            new Decision.SectionShares.Share(2, new BigDecimal(second))));
  }

  @Test
  void a_section_keeps_its_weight_while_its_papers_run_out() {
    // C goes; two of four members' papers run out, and the other two share their 50%
    CountRecord record =
        count(
            new ElectoralCollege(
                    List.of(
                        section("Members", "50", Poll.of(1, 'C', "1 A", "1 B", "2 C")),
                        section("Affiliates", "50", Poll.of(1, 'C', "40 A", "60 B"))),
                    SingleWinner.ALTERNATIVE_VOTE)
                .count(Lots.none()));
    assertThat(Poll.sheet(record, 1)).startsWith("32.50000 42.50000 25.00000 |");
    assertThat(Poll.sheet(record, 2)).startsWith("45.00000 55.00000 0.00000 |");
    assertThat(Poll.winners(record)).isEqualTo("B");
  }

  @Test
  void a_block_weight_is_a_ballot_with_that_weight() {
    CountRecord record =
        count(
            new ElectoralCollege(
                    List.of(
                        section("Members", "33.4", Poll.of(1, 'B', "7 A", "3 B")),
                        section("Affiliates", "66.6", Poll.of(1, 'B', "300000 A", "100000 B"))),
                    SingleWinner.ALTERNATIVE_VOTE)
                .count(Lots.none()));
    assertThat(Poll.sheet(record, 1)).startsWith("73.33000 26.67000 |");
  }

  @Test
  void thirds_are_exact_and_shown_cut() {
    CountRecord record =
        count(
            new ElectoralCollege(
                    List.of(section("All", "100", Poll.of(1, 'C', "1 A", "1 B", "1 C A"))),
                    SingleWinner.ALTERNATIVE_VOTE)
                .count((stage, purpose, tied) -> java.util.OptionalInt.of(3)));
    assertThat(Poll.sheet(record, 1)).startsWith("33.33333 33.33333 33.33333 |");
    assertThat(record.stages().getFirst().nonTransferable()).isEqualByComparingTo("0.00001");
    assertThat(Poll.sheet(record, 2)).startsWith("66.66666 33.33333 0.00000 |");
  }

  @Test
  void weights_that_do_not_add_up_and_sections_that_differ_are_refused() {
    assertThatThrownBy(() ->
            new ElectoralCollege(
                List.of(section("Members", "50", Poll.of(1, 'B', "1 A"))),
                SingleWinner.ALTERNATIVE_VOTE))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("add up to 100%, not Members 50%");
    assertThatThrownBy(() ->
            new ElectoralCollege(
                List.of(
                    section("Members", "50", Poll.of(1, 'B', "1 A")),
                    section("Affiliates", "50", Poll.of(1, 'C', "1 A"))),
                SingleWinner.ALTERNATIVE_VOTE))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("section Affiliates has the candidates [A, B, C]");
  }
}
