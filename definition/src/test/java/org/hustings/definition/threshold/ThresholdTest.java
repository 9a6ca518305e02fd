package org.hustings.definition.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class ThresholdTest {
  private static final Vocabulary WORDS =
      new Vocabulary(
          List.of(
              new BodyKind("clp", "CLP", "CLPs"),
              new BodyKind("union", "trade union", "trade unions"),
              new BodyKind("society", "socialist society", "socialist societies")),
          List.of());

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
    assertThat(threshold.words(WORDS)).isEqualTo("the support of five CLPs");
    assertThat(progress.words(WORDS)).isEqualTo("3 of 5 CLPs");
    assertThat(progress.met()).isFalse();
  }

  @Test
  void the_last_body_needed_meets_the_threshold_and_more_do_no_harm() {
    assertThat(Bodies.of(2, "clp").progress(from(BROXTOWE, WORTHING)).met()).isTrue();
    Progress more = Bodies.of(2, "clp").progress(from(BROXTOWE, WORTHING, BASSETLAW));
    assertThat(more.met()).isTrue();
    assertThat(more.words(WORDS)).isEqualTo("3 of 2 CLPs");
  }

  @Test
  void two_bodies_of_one_region_are_reckoned_once_where_regions_must_differ() {
    Threshold threshold = new Bodies(2, List.of("clp"), true, false);
    assertThat(threshold.words(WORDS)).isEqualTo("the support of two CLPs in different regions");
    assertThat(threshold.progress(from(BROXTOWE, BASSETLAW)).met()).isFalse();
    assertThat(threshold.progress(from(BROXTOWE, WORTHING)).met()).isTrue();
  }

  @Test
  void a_body_without_a_region_is_no_further_region() {
    Threshold threshold = new Bodies(2, List.of("clp"), true, false);
    assertThat(threshold.progress(from(BROXTOWE, OVERSEAS)).words(WORDS))
        .isEqualTo("1 of 2 CLPs in different regions");
  }

  @Test
  void enough_bodies_without_the_candidates_own_are_not_enough_where_it_must_be_among_them() {
    Threshold threshold = new Bodies(2, List.of("clp"), false, true);
    Progress without = threshold.progress(from(BROXTOWE, WORTHING));
    assertThat(threshold.words(WORDS))
        .isEqualTo("the support of two CLPs, at least one the candidate's own");
    assertThat(without.met()).isFalse();
    assertThat(without.words(WORDS)).isEqualTo("2 of 2 CLPs, none of them the candidate's own");
    Support own = new Support(Set.of(BROXTOWE, WORTHING), 0, Set.of("worthing-west"), Map.of());
    assertThat(threshold.progress(own).met()).isTrue();
  }

  @Test
  void one_of_two_ways_is_enough() {
    Threshold threshold = new AnyOf(List.of(Bodies.of(5, "clp"), Bodies.of(2, "union")));
    assertThat(threshold.words(WORDS)).isEqualTo("the support of five CLPs or two trade unions");
    assertThat(threshold.progress(from(UNITE, GMB)).met()).isTrue();
    Progress neither = threshold.progress(from(UNITE, BROXTOWE));
    assertThat(neither.met()).isFalse();
    assertThat(neither.words(WORDS)).isEqualTo("1 of 5 CLPs or 1 of 2 trade unions");
  }

  @Test
  void three_affiliates_of_which_two_are_unions() {
    Threshold threshold =
        new AllOf(
            List.of(
                new Bodies(3, List.of("union", "society"), false, false), Bodies.of(2, "union")));
    assertThat(threshold.words(WORDS))
        .isEqualTo("the support of three trade unions or socialist societies and two trade unions");
    assertThat(threshold.progress(from(UNITE, FABIANS)).met()).isFalse();
    assertThat(threshold.progress(from(UNITE, GMB, FABIANS)).met()).isTrue();
  }

  @Test
  void five_per_cent_of_648_CLPs_is_33_of_them() {
    Threshold threshold = new ShareOfBodies(new BigDecimal("5.0"), "clp");
    assertThat(threshold.words(WORDS)).isEqualTo("the support of 5% of all CLPs");
    assertThat(threshold.progress(from(BROXTOWE)).words(WORDS)).isEqualTo("1 of 33 CLPs");
  }

  @Test
  void a_share_of_a_number_no_one_knows_is_not_met() {
    Threshold threshold = new ShareOfBodies(BigDecimal.TEN, "union");
    Progress progress = threshold.progress(from(UNITE, GMB));
    assertThat(progress.met()).isFalse();
    assertThat(progress.words(WORDS))
        .isEqualTo("2 towards 10% of all trade unions, whose number is not known");
  }

  @Test
  void twenty_members_may_put_a_candidate_on_the_paper() {
    Threshold threshold = new Members(20);
    assertThat(threshold.words(WORDS)).isEqualTo("the support of 20 members");
    assertThat(threshold.progress(new Support(Set.of(), 20, Set.of(), Map.of())).met()).isTrue();
    assertThat(threshold.progress(from(BROXTOWE)).words(WORDS)).isEqualTo("0 of 20 members");
  }

  @Test
  void a_choice_inside_a_sum_is_said_so_that_it_cannot_be_misread() {
    Threshold choice = new AnyOf(List.of(Bodies.of(2, "union"), Bodies.of(1, "society")));
    Threshold threshold = new AllOf(List.of(Bodies.of(5, "clp"), choice));
    assertThat(threshold.words(WORDS))
        .isEqualTo("the support of five CLPs and either two trade unions or one socialist society");
  }
}
