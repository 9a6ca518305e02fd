package org.hustings.count.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.Poll;
import org.hustings.count.RandomPolls;
import org.hustings.count.constraint.Constraint;
import org.hustings.count.record.CountRecord;
import org.hustings.count.rules.ReopenNominations;
import org.hustings.count.rules.ReopenNominations.Meaning;
import org.hustings.count.rules.Rules;
import org.junit.jupiter.api.Test;

class OrderedListTest {
  private static final Lots FIRST = (_, _, between) -> OptionalInt.of(between.getFirst());

  @Test
  void the_list_is_found_from_its_last_place_up_and_is_not_the_order_of_election() {
    Contest contest = Poll.of(3, 'D', "10 A B", "9 B", "8 C B", "1 D");
    OrderedList.Ordered list = ordered(Rules.ERS97, contest);

    assertThat(list.counts().getFirst().winners()).containsExactly(1, 2, 3);
    assertThat(list.order()).containsExactly(2, 1, 3);
    assertThat(list.counts()).extracting(count -> count.contest().seats()).containsExactly(3, 2, 1);
  }

  @Test
  void nobody_comes_onto_the_list_whom_the_first_count_did_not_elect() {
    for (long seed = 1; seed <= 60; seed++) {
      Contest contest = RandomPolls.contest(seed);
      OrderedList.Ordered list = ordered(Rules.SCOTTISH, contest);

      assertThat(list.order())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(list.counts().getFirst().winners());
    }
  }

  @Test
  void whoever_has_a_place_is_elected_in_every_count_for_as_many_places() {
    for (long seed = 1; seed <= 60; seed++) {
      OrderedList.Ordered list = ordered(Rules.ERS97, RandomPolls.contest(seed));
      for (CountRecord count : list.counts()) {
        assertThat(count.winners())
            .as("seed %d, %d places", seed, count.contest().seats())
            .containsExactlyInAnyOrderElementsOf(list.order().subList(0, count.winners().size()));
      }
    }
  }

  @Test
  void a_constraint_decides_who_is_on_the_list_and_not_where() {
    Contest contest =
        Poll.group(Poll.of(2, 'D', "10 A", "9 B", "6 C", "5 D C"), "women", "CD")
            .withConstraints(List.of(Constraint.atLeast(1, "women")));

    assertThat(ordered(Rules.ERS97, contest).order()).containsExactly(3, 1);
  }

  @Test
  void a_list_waits_for_the_lot_of_one_of_its_counts() {
    Contest contest = Poll.of(2, 'B', "1 A", "1 B");

    assertThat(new OrderedList(Rules.SCOTTISH).count(contest, Lots.none()))
        .isInstanceOfSatisfying(
            OrderedList.Waiting.class,
            waiting -> {
              assertThat(waiting.seats()).isEqualTo(1);
              assertThat(waiting.needed().between()).containsExactly(1, 2);
            });
  }

  @Test
  void a_list_is_ordered_by_stv_for_several_seats_and_nothing_else() {
    assertThatThrownBy(() -> new OrderedList(Rules.AV)).isInstanceOf(CannotCount.class);
    assertThatThrownBy(() -> new OrderedList(Rules.BLOCK_VOTE))
        .isInstanceOf(CannotCount.class)
        .hasMessage("a list is ordered by a rule of STV for several seats, not by block-vote");
    assertThatThrownBy(() -> new OrderedList(new ReopenNominations(Rules.ERS97, Meaning.ONE_SEAT)))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("re-open nominations");
  }

  private static OrderedList.Ordered ordered(CountRule rule, Contest contest) {
    if (new OrderedList(rule).count(contest, FIRST) instanceof OrderedList.Ordered ordered) {
      return ordered;
    }
    throw new AssertionError("the list came to no end");
  }
}
