package org.hustings.count.meek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Lots;
import org.hustings.count.Poll;
import org.hustings.count.record.Action;
import org.hustings.count.record.CountRecord;
import org.junit.jupiter.api.Test;

class ReferenceMeekTest {
  @Test
  void a_round_ends_with_an_election_and_the_next_starts_from_its_keep_factors() {
    CountRecord record = Poll.count(ReferenceMeek.rule(), Poll.of(2, 'C', "6 A B", "2 B", "1 C"));
    assertThat(Poll.sheet(record, 2))
        .isEqualTo("3.000000006 4.999999994 1.000000000 | 0.000000000");
    assertThat(((Action.Iteration) record.stages().get(1).action()).iterations()).isEqualTo(2);
    assertThat(Poll.winners(record)).isEqualTo("AB");
  }

  @Test
  void the_lowest_who_tie_are_told_apart_by_lot() {
    assertThat(ReferenceMeek.rule().count(Poll.of(1, 'C', "3 A", "2 B", "2 C"), Lots.none()))
        .isEqualTo(new LotNeeded(1, Purpose.WHO_IS_EXCLUDED, List.of(2, 3), List.of()));
  }

  @Test
  void a_vacancy_is_filled_without_touching_those_who_sit() {
    // A left, B sits. Quota of B 15 / 3 + 0.000000001; of the others (15 - 4) / 2 + 0.000000001
    Contest contest = Poll.of(2, 'D', "6 A C", "4 B", "2 C", "3 D A C").withWithdrawn(Set.of(1));
    CountRecord record = Poll.count(ReferenceMeek.vacancy(Set.of(2)), contest);
    assertThat(record.stages().getFirst().quota()).isEqualTo("5.500000001");
    assertThat(Poll.winners(record)).isEqualTo("CB");
  }

  @Test
  void a_sitting_member_is_not_excluded_though_lowest() {
    Contest contest = Poll.of(2, 'D', "1 B", "5 C", "4 D", "9 A D").withWithdrawn(Set.of(1));
    assertThat(Poll.winners(Poll.count(ReferenceMeek.vacancy(Set.of(2)), contest))).isEqualTo("DB");
  }

  @Test
  void a_vacancy_that_is_none_is_refused() {
    Contest contest = Poll.of(2, 'C', "1 A", "1 B", "1 C");
    assertThatThrownBy(() -> ReferenceMeek.vacancy(Set.of(1, 2)).count(contest, Lots.none()))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("no vacancy");
    assertThatThrownBy(() -> ReferenceMeek.vacancy(Set.of(4)).count(contest, Lots.none()))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("candidate 4 still sits but does not stand");
  }
}
