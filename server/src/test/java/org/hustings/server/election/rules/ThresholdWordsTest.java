package org.hustings.server.election.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.threshold.AllOf;
import org.hustings.definition.threshold.AnyOf;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Members;
import org.hustings.definition.threshold.ShareOfBodies;
import org.hustings.definition.threshold.Support;
import org.hustings.definition.threshold.SupportingBody;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.server.words.English;
import org.junit.jupiter.api.Test;

class ThresholdWordsTest {
  private static final Vocabulary LABOUR =
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

  private static SupportingBody clp(String unit, String region) {
    return new SupportingBody(unit, "clp", region);
  }

  private static String rule(Threshold threshold) {
    return "the support of " + English.WORDS.say(ThresholdWords.support(threshold, LABOUR));
  }

  private static String progress(Threshold threshold, SupportingBody... from) {
    Support support = new Support(Set.of(from), 0, Set.of(), Map.of("clp", 648));
    return English.WORDS.say(ThresholdWords.progress(threshold.progress(support), LABOUR));
  }

  @Test
  void a_number_of_bodies_is_said_in_the_organisations_own_names() {
    assertThat(rule(Bodies.of(5, "clp"))).isEqualTo("the support of five CLPs");
    assertThat(progress(Bodies.of(5, "clp"), BROXTOWE, BASSETLAW, WORTHING, UNITE))
        .isEqualTo("3 of 5 CLPs");
    assertThat(progress(Bodies.of(2, "clp"), BROXTOWE, WORTHING, BASSETLAW))
        .isEqualTo("3 of 2 CLPs");
  }

  @Test
  void regions_that_must_differ_are_said() {
    Threshold threshold = new Bodies(2, List.of("clp"), true, false);
    assertThat(rule(threshold)).isEqualTo("the support of two CLPs in different regions");
    assertThat(progress(threshold, BROXTOWE, OVERSEAS))
        .isEqualTo("1 of 2 CLPs in different regions");
  }

  @Test
  void the_candidates_own_body_is_said_where_it_must_be_among_them() {
    Threshold threshold = new Bodies(2, List.of("clp"), false, true);
    assertThat(rule(threshold))
        .isEqualTo("the support of two CLPs, at least one the candidate's own");
    assertThat(progress(threshold, BROXTOWE, WORTHING))
        .isEqualTo("2 of 2 CLPs, none of them the candidate's own");
  }

  @Test
  void either_of_two_ways_is_said_with_or() {
    Threshold threshold = new AnyOf(List.of(Bodies.of(5, "clp"), Bodies.of(2, "union")));
    assertThat(rule(threshold)).isEqualTo("the support of five CLPs or two trade unions");
    assertThat(progress(threshold, UNITE, BROXTOWE))
        .isEqualTo("1 of 5 CLPs or 1 of 2 trade unions");
  }

  @Test
  void three_affiliates_of_which_two_are_unions() {
    Threshold threshold =
        new AllOf(
            List.of(
                new Bodies(3, List.of("union", "society"), false, false), Bodies.of(2, "union")));
    assertThat(rule(threshold))
        .isEqualTo("the support of three trade unions or socialist societies and two trade unions");
  }

  @Test
  void a_share_of_all_bodies_is_said_as_the_percentage_and_counted_as_the_number() {
    Threshold threshold = new ShareOfBodies(new BigDecimal("5.0"), "clp");
    assertThat(rule(threshold)).isEqualTo("the support of 5% of all CLPs");
    assertThat(progress(threshold, BROXTOWE)).isEqualTo("1 of 33 CLPs");
  }

  @Test
  void a_share_of_a_number_no_one_knows_is_said_to_be_that() {
    assertThat(progress(new ShareOfBodies(BigDecimal.TEN, "union"), UNITE, GMB))
        .isEqualTo("2 towards 10% of all trade unions, whose number is not known");
  }

  @Test
  void members_who_nominate_for_themselves_are_said_as_members() {
    assertThat(rule(new Members(20))).isEqualTo("the support of 20 members");
    assertThat(progress(new Members(20), BROXTOWE)).isEqualTo("0 of 20 members");
  }

  @Test
  void a_choice_inside_a_sum_is_said_so_that_it_cannot_be_misread() {
    Threshold choice = new AnyOf(List.of(Bodies.of(2, "union"), Bodies.of(1, "society")));
    Threshold threshold = new AllOf(List.of(Bodies.of(5, "clp"), choice));
    assertThat(rule(threshold))
        .isEqualTo("the support of five CLPs and either two trade unions or one socialist society");
  }
}
