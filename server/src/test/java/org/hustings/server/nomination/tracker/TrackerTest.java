package org.hustings.server.nomination.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.server.nomination.web.NominationWords;
import org.hustings.server.organisation.KindId;
import org.hustings.server.words.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackerTest {
  private final Sample sample =
      new Sample()
          .nominate(Sample.BO, "dale")
          .nominate(Sample.ADA, "cove")
          .nominate(Sample.ADA, "ash")
          .nominate(Sample.CY, "esk")
          .nominate(Sample.ADA, "bay");

  private Tracker with(Choice choice) {
    return sample.tracker(choice);
  }

  private static Choice choice(
      boolean all, @Nullable String slate, @Nullable String region, @Nullable Boolean met) {
    return new Choice(all, slate, region, null, null, met, Choice.Sort.NAME);
  }

  @Test
  void candidates_with_a_nomination_stand_in_the_order_of_their_surnames() {
    assertThat(with(Choice.USUAL).lines())
        .extracting(line -> line.candidate().name().shown())
        .containsExactly("Cy Acorn", "Ada Singh Amber", "Bo Brook");
  }

  @Test
  void the_switch_shows_candidates_without_a_nomination_too() {
    assertThat(with(new Choice(true, null, null, null, null, null, Choice.Sort.NAME)).lines())
        .extracting(Line::total)
        .containsExactly(1, 3, 1, 0);
  }

  @Test
  void sorted_by_number_the_most_nominated_come_first() {
    assertThat(with(new Choice(false, null, null, null, null, null, Choice.Sort.NUMBER)).lines())
        .extracting(Line::candidate)
        .containsExactly(Sample.ADA, Sample.CY, Sample.BO);
  }

  @Test
  void the_bodies_under_a_candidate_stand_by_name() {
    assertThat(with(Choice.USUAL).lines().get(1).shown())
        .extracting(by -> by.body().name())
        .containsExactly("Ash CLP", "Bay CLP", "Cove CLP");
  }

  @Test
  void a_region_shows_its_own_nominations_and_still_tells_the_whole_number() {
    Line ada = with(choice(false, null, "North", null)).lines().getFirst();
    assertThat(ada.shown()).hasSize(2);
    assertThat(ada.total()).isEqualTo(3);
    assertThat(with(choice(false, null, "North", null)).lines()).hasSize(1);
  }

  @Test
  void a_campaign_group_shows_only_whom_it_backs() {
    assertThat(with(choice(false, "elm", null, null)).lines())
        .extracting(Line::candidate)
        .containsExactly(Sample.ADA, Sample.BO);
  }

  @Test
  void a_slate_shows_whom_it_recommends_and_so_does_each_of_the_groups_that_share_it() {
    assertThat(with(choice(false, "unity", null, null)).lines())
        .extracting(Line::candidate)
        .containsExactly(Sample.CY, Sample.BO);
    assertThat(with(choice(false, "fir", null, null)).lines())
        .extracting(Line::candidate)
        .containsExactly(Sample.CY, Sample.BO);
    assertThat(with(choice(false, "oak", null, null)).lines())
        .extracting(Line::candidate)
        .containsExactly(Sample.CY, Sample.ADA, Sample.BO);
  }

  @Test
  void in_a_region_a_slate_recommends_whom_it_names_there() {
    assertThat(with(choice(false, "unity", "Isles", null)).lines())
        .extracting(Line::candidate)
        .containsExactly(Sample.BO);
  }

  @Test
  void the_threshold_is_met_when_enough_bodies_have_nominated() {
    Line ada = with(choice(false, null, null, true)).lines().getFirst();
    assertThat(ada.candidate()).isEqualTo(Sample.ADA);
    assertThat(ada.reached().have()).isEqualTo(3);
    assertThat(ada.reached().need()).isEqualTo(2);
    assertThat(ada.reached().met()).isTrue();
    assertThat(ada.reached().metAt()).isEqualTo(Sample.START.plusSeconds(2 * 86_400));
    assertThat(with(choice(false, null, null, false)).lines()).hasSize(2);
  }

  @Test
  void how_many_have_nominated_is_told_out_of_all_only_where_a_directory_says() {
    KindId clp = new KindId("clp");
    Facts facts = sample.facts();
    assertThat(said(Reach.count(facts, clp, "local party", "local parties", true)))
        .isEqualTo("5 of 5 have nominated.");
    assertThat(said(Reach.count(facts, clp, "local party", "local parties", false)))
        .isEqualTo("5 local parties have nominated.");
    Facts one = new Sample().nominate(Sample.BO, "ash").facts();
    assertThat(said(Reach.count(one, clp, "local party", "local parties", false)))
        .isEqualTo("1 local party has nominated.");
  }

  private static String said(Reach reach) {
    return NominationWords.reach(English.WORDS, List.of(reach));
  }

  @Test
  void the_grid_counts_each_candidate_in_each_region_and_the_unknown_last() {
    Grid grid = Grid.of(with(Choice.USUAL));
    assertThat(grid.regions()).containsExactly("Isles", "North", "");
    assertThat(grid.rows().get(1).numbers()).containsExactly(1, 2, 0);
    assertThat(grid.rows())
        .allSatisfy(row ->
            assertThat(row.numbers().stream().mapToInt(n -> n).sum()).isEqualTo(row.total()));
  }
}
