package org.hustings.definition.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThresholdTest {
  private static final SupportingBody BROXTOWE = clp("broxtowe", "East Midlands");
  private static final SupportingBody BASSETLAW = clp("bassetlaw", "East Midlands");
  private static final SupportingBody WORTHING = clp("worthing-west", "South East");
  private static final SupportingBody OVERSEAS = new SupportingBody("international", "clp", null);
  private static final SupportingBody UNITE = new SupportingBody("unite", "union", null);
  private static final SupportingBody GMB = new SupportingBody("gmb", "union", null);
  private static final SupportingBody FABIANS = new SupportingBody("fabians", "society", null);

  private static SupportingBody clp(String unit, String region) {
    return new SupportingBody(unit, "clp", region);
  }

  private static Support from(SupportingBody... bodies) {
    return new Support(
        Arrays.stream(bodies).collect(Collectors.toSet()), 0, Set.of(), Map.of("clp", 648));
  }

  @Test
  void five_CLPs_are_needed_and_three_have_nominated() {
    Threshold threshold = Bodies.of(5, "clp");
    Progress progress = threshold.progress(from(BROXTOWE, BASSETLAW, WORTHING, UNITE));
    assertThat(progress).isEqualTo(new Progress.Towards(3, 5, List.of("clp"), false, false));
    assertThat(progress.met()).isFalse();
  }

  @Test
  void the_last_body_needed_meets_the_threshold_and_more_do_no_harm() {
    assertThat(Bodies.of(2, "clp").progress(from(BROXTOWE, WORTHING)).met()).isTrue();
    Progress more = Bodies.of(2, "clp").progress(from(BROXTOWE, WORTHING, BASSETLAW));
    assertThat(more.met()).isTrue();
    assertThat(more).isEqualTo(new Progress.Towards(3, 2, List.of("clp"), false, false));
  }

  @Test
  void two_bodies_of_one_region_are_reckoned_once_where_regions_must_differ() {
    Threshold threshold = new Bodies(2, List.of("clp"), true, false);
    assertThat(threshold.progress(from(BROXTOWE, BASSETLAW)).met()).isFalse();
    assertThat(threshold.progress(from(BROXTOWE, WORTHING)).met()).isTrue();
  }

  @Test
  void a_body_without_a_region_is_no_further_region() {
    Threshold threshold = new Bodies(2, List.of("clp"), true, false);
    assertThat(threshold.progress(from(BROXTOWE, OVERSEAS)))
        .isEqualTo(new Progress.Towards(1, 2, List.of("clp"), true, false));
  }

  @Test
  void enough_bodies_without_the_candidates_own_are_not_enough_where_it_must_be_among_them() {
    Threshold threshold = new Bodies(2, List.of("clp"), false, true);
    Progress without = threshold.progress(from(BROXTOWE, WORTHING));
    assertThat(without.met()).isFalse();
    assertThat(without).isEqualTo(new Progress.Towards(2, 2, List.of("clp"), false, true));
    Support own = new Support(Set.of(BROXTOWE, WORTHING), 0, Set.of("worthing-west"), Map.of());
    assertThat(threshold.progress(own).met()).isTrue();
  }

  @Test
  void one_of_two_ways_is_enough() {
    Threshold threshold = new AnyOf(List.of(Bodies.of(5, "clp"), Bodies.of(2, "union")));
    assertThat(threshold.progress(from(UNITE, GMB)).met()).isTrue();
    Progress neither = threshold.progress(from(UNITE, BROXTOWE));
    assertThat(neither.met()).isFalse();
    assertThat(neither)
        .isEqualTo(
            new Progress.Combined(
                List.of(
                    new Progress.Towards(1, 5, List.of("clp"), false, false),
                    new Progress.Towards(1, 2, List.of("union"), false, false)),
                false));
  }

  @Test
  void three_affiliates_of_which_two_are_unions() {
    Threshold threshold =
        new AllOf(
            List.of(
                new Bodies(3, List.of("union", "society"), false, false), Bodies.of(2, "union")));
    assertThat(threshold.progress(from(UNITE, FABIANS)).met()).isFalse();
    assertThat(threshold.progress(from(UNITE, GMB, FABIANS)).met()).isTrue();
  }

  @Test
  void five_per_cent_of_648_CLPs_is_33_of_them() {
    Threshold threshold = new ShareOfBodies(new BigDecimal("5.0"), "clp");
    assertThat(threshold.progress(from(BROXTOWE)))
        .isEqualTo(new Progress.Towards(1, 33, List.of("clp"), false, false));
  }

  @Test
  void a_share_of_a_number_no_one_knows_is_not_met() {
    ShareOfBodies threshold = new ShareOfBodies(BigDecimal.TEN, "union");
    Progress progress = threshold.progress(from(UNITE, GMB));
    assertThat(progress.met()).isFalse();
    assertThat(progress).isEqualTo(new Progress.TowardsUnknown(2, threshold));
  }

  @Test
  void twenty_members_may_put_a_candidate_on_the_paper() {
    Threshold threshold = new Members(20);
    assertThat(threshold.progress(new Support(Set.of(), 20, Set.of(), Map.of())).met()).isTrue();
    assertThat(threshold.progress(from(BROXTOWE)))
        .isEqualTo(new Progress.Towards(0, 20, List.of(), false, false));
  }
}
