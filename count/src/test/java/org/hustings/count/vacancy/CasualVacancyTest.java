package org.hustings.count.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.count.Poll.count;
import static org.hustings.count.Poll.winners;

import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.CountRule;
import org.hustings.count.Poll;
import org.hustings.count.gregory.Ers97;
import org.hustings.count.record.CountRecord;
import org.junit.jupiter.api.Test;

class CasualVacancyTest {
  private static final CountRule RULE = Ers97.rule();

  /// A and B are elected: 30 ÷ 3 = 10. B's papers prefer C next, A's prefer D.
  private final CountRecord election =
      count(RULE, Poll.of(2, 'E', "11 A D", "10 B C", "4 C", "3 D", "2 E D"));

  @Test
  void a_recount_passes_over_who_left() {
    assertThat(winners(election)).isEqualTo("AB");
    CasualVacancy vacancy = new CasualVacancy(election, 1, Set.of());
    CountRecord recount = count(RULE, vacancy.recount());
    assertThat(recount.stages().getFirst().tally(4).votes()).isEqualByComparingTo("14");
    assertThat(winners(recount)).isEqualTo("DB");
  }

  @Test
  void others_who_are_not_available_are_passed_over_too() {
    CasualVacancy vacancy = new CasualVacancy(election, 1, Set.of(4));
    assertThat(count(RULE, vacancy.recount()).winners()).doesNotContain(1, 4);
  }

  /// B sat by D's second preferences. Without A, C and D have more votes than B.
  @Test
  void whoever_still_sits_is_kept_where_the_rule_book_says_so() {
    CountRecord close = count(RULE, Poll.of(2, 'D', "12 A C", "8 A D", "9 B", "1 C", "2 D B"));
    assertThat(winners(close)).isEqualTo("AB");
    CasualVacancy vacancy = new CasualVacancy(close, 1, Set.of());
    assertThat(winners(count(RULE, vacancy.recount()))).isEqualTo("CD");
    assertThat(winners(count(RULE, vacancy.recountKeepingSitting()))).isEqualTo("CB");
  }

  @Test
  void the_runner_up_is_who_was_last_to_lose() {
    assertThat(new CasualVacancy(election, 1, Set.of()).runnerUp())
        .map(Candidate::name)
        .hasValue("C");
    assertThat(new CasualVacancy(election, 1, Set.of(3)).runnerUp()).isEmpty();
  }

  @Test
  void only_an_elected_candidate_leaves_a_seat_empty() {
    assertThatThrownBy(() -> new CasualVacancy(election, 3, Set.of()))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("was not elected");
    assertThatThrownBy(() -> new CasualVacancy(election, 1, Set.of(2)))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("holds a seat");
  }
}
