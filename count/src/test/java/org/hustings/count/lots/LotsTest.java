package org.hustings.count.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.count.Poll.count;

import java.util.List;
import java.util.OptionalInt;
import org.hustings.count.Contest;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.Lot;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Lots;
import org.hustings.count.Poll;
import org.hustings.count.gregory.Scottish;
import org.hustings.count.record.CountRecord;
import org.junit.jupiter.api.Test;

class LotsTest {
  private static final Purpose PURPOSE = Purpose.WHO_IS_EXCLUDED;

  /// `printf '%s' 'draw of 1 May/2/A' | sha256sum` gives 828a…, with B 8675… and with C d855….
  @Test
  void a_seed_gives_the_lot_that_sha256sum_gives() {
    Contest contest = Poll.of(1, 'C');
    SeededLots lots = new SeededLots("draw of 1 May", contest.candidates());
    assertThat(lots.draw(2, PURPOSE, List.of(1, 2, 3))).hasValue(1);
    assertThat(lots.draw(2, PURPOSE, List.of(2, 3))).hasValue(2);
  }

  @Test
  void another_seed_can_give_another_lot() {
    Contest contest = Poll.of(1, 'C');
    List<OptionalInt> drawn =
        List.of("a", "b", "c", "d", "e", "f").stream()
            .map(seed -> new SeededLots(seed, contest.candidates()))
            .map(lots -> lots.draw(2, PURPOSE, List.of(1, 2, 3)))
            .distinct()
            .toList();
    assertThat(drawn).hasSizeGreaterThan(1);
  }

  @Test
  void an_order_drawn_in_advance_gives_whoever_stands_first_in_it() {
    LotsInOrder lots = new LotsInOrder(List.of(3, 1, 2));
    assertThat(lots.draw(2, PURPOSE, List.of(1, 2))).hasValue(1);
    assertThat(lots.draw(2, PURPOSE, List.of(4, 5))).isEmpty();
    assertThatThrownBy(() -> new LotsInOrder(List.of(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_recount_repeats_the_lots_recorded() {
    Contest contest = Poll.of(1, 'D', "5 A", "3 B", "3 C", "3 D");
    CountRecord record = count(Scottish.rule(), contest, new LotsInOrder(List.of(3, 4, 2)));
    assertThat(record.lots()).hasSize(2);
    CountRecord recount = count(Scottish.rule(), contest, new RecordedLots(record.lots()));
    assertThat(recount).isEqualTo(record);
  }

  @Test
  void a_count_waits_for_the_first_lot_that_is_not_recorded_and_goes_on_with_it() {
    Contest contest = Poll.of(1, 'D', "5 A", "3 B", "3 C", "3 D");
    Lot first = new Lot(2, PURPOSE, List.of(2, 3, 4), 3);
    RecordedLots recorded = new RecordedLots(List.of(first));
    assertThat(Scottish.rule().count(contest, recorded))
        .isEqualTo(new LotNeeded(3, PURPOSE, List.of(2, 4), List.of(first)));
    Lots more = recorded.or((stage, purpose, between) -> OptionalInt.of(4));
    assertThat(count(Scottish.rule(), contest, more).lots())
        .containsExactly(first, new Lot(3, PURPOSE, List.of(2, 4), 4));
  }

  @Test
  void a_lot_cannot_fall_outside_the_tied() {
    Contest contest = Poll.of(1, 'C', "5 A", "3 B", "3 C");
    Lots wrong = (stage, purpose, between) -> OptionalInt.of(1);
    assertThatThrownBy(() -> Scottish.rule().count(contest, wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not among [2, 3]");
  }
}
