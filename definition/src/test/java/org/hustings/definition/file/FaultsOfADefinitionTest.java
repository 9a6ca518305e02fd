package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsOfADefinitionTest {
  private static List<String> faults(String text) {
    Reading reading = Definitions.READER.read(text);
    assertThat(reading.definition().isPresent()).isEqualTo(reading.faults().isEmpty());
    return reading.faults().stream().map(fault -> fault.words("f.yaml")).toList();
  }

  /// The smallest definition with further lines of its contest and before its contests.
  private static String with(String before, String inContest) {
    return Definitions.SMALLEST.replace("contests:\n", before + "contests:\n") + inContest;
  }

  @Test
  void the_smallest_definition_has_none() {
    assertThat(faults(Definitions.SMALLEST)).isEmpty();
  }

  @Test
  void a_misspelt_key_is_shown_where_it_stands_with_what_was_meant() {
    assertThat(faults(Definitions.SMALLEST.replace("seats", "seat")))
        .satisfiesExactly(
            missing ->
                assertThat(missing)
                    .isEqualTo(
                        "f.yaml:7:5: found a contest without \"seats\"; expected that key: The"
                            + " places to be filled."),
            unknown ->
                assertThat(unknown)
                    .startsWith(
                        "f.yaml:9:5: found \"seat\", which is no key of a contest; expected")
                    .endsWith("did you mean \"seats\"?"));
  }

  @Test
  void all_faults_are_told_at_once_in_the_order_of_the_file() {
    String text =
        """
        format: 2
        election: NEC 2020
        title:
        organisation: The Society
        zone: Europe/Londn
        contests:
          - contest: chair
            name: Chair
            seats: none
            threshhold: 5
        """;
    assertThat(faults(text))
        .extracting(fault -> fault.substring(0, fault.indexOf(": found")))
        .containsExactly(
            "f.yaml:1:9", "f.yaml:2:11", "f.yaml:3:7", "f.yaml:5:7", "f.yaml:9:12", "f.yaml:10:5");
    assertThat(faults(text).get(3)).contains("did you mean \"Europe/London\"?");
  }

  @Test
  void a_key_given_twice_is_refused() {
    assertThat(faults(Definitions.SMALLEST + "    seats: 2\n"))
        .containsExactly(
            "f.yaml:10:5: found \"seats\" a second time; expected each key once: remove one of"
                + " them");
  }

  @Test
  void two_contests_of_one_name_are_refused() {
    String second = "  - contest: chair\n    name: Second\n    seats: 1\n";
    assertThat(faults(Definitions.SMALLEST + second))
        .containsExactly(
            "f.yaml:10:14: found \"chair\"; expected a name of its own; line 7 has it too");
  }

  @Test
  void a_kind_of_body_that_is_not_defined_is_refused_with_the_one_that_was_meant() {
    String kinds = "kinds:\n  clp: {one: CLP, many: CLPs}\n";
    assertThat(faults(with(kinds, "    nominators:\n      - kind: cpl\n")))
        .containsExactly("f.yaml:13:15: found \"cpl\"; expected clp: did you mean \"clp\"?");
  }

  @Test
  void a_threshold_of_bodies_that_may_not_nominate_cannot_be_met_and_is_refused() {
    String kinds = "kinds:\n  clp: {one: a, many: b}\n  union: {one: c, many: d}\n";
    String contest = "    nominators:\n      - kind: clp\n    threshold: {bodies: 2, of: union}\n";
    assertThat(faults(with(kinds, contest)))
        .containsExactly(
            "f.yaml:15:32: found \"union\"; expected a kind of body that may nominate in this"
                + " contest: add it to the contest's \"nominators\"");
  }

  @Test
  void four_women_cannot_fill_three_seats() {
    String count =
        """
            count:
              method: stv
              constraints:
                - group: women
                  at-least: 4
        """;
    assertThat(faults(Definitions.SMALLEST.replace("seats: 1", "seats: 3") + count))
        .containsExactly(
            "f.yaml:14:21: found \"4\"; expected at most 3, as there are 3 seats: no result could"
                + " have 4 women elected");
  }

  @Test
  void a_count_rule_that_does_not_exist_is_refused_with_those_that_do() {
    assertThat(faults(Definitions.SMALLEST + "    count: {method: stv, rule: ers79}\n"))
        .containsExactly(
            "f.yaml:10:32: found \"ers79\"; expected block-vote, ers97 or scottish: did you mean"
                + " \"ers97\"?");
  }

  @Test
  void a_count_rule_of_another_method_is_refused() {
    assertThat(faults(Definitions.SMALLEST + "    count: {method: block-vote, rule: ers97}\n"))
        .containsExactly(
            "f.yaml:10:33: found \"rule\"; expected no \"rule\" beside \"block-vote\": remove it:"
                + " the method says how it is counted");
    assertThat(faults(Definitions.SMALLEST + "    count: {method: stv, rule: block-vote}\n"))
        .hasSize(1);
  }

  @Test
  void a_count_rule_that_could_never_count_the_contest_is_refused() {
    assertThat(faults("stv", "yes-no", 9))
        .containsExactly(
            "f.yaml:10:32: found \"yes-no\"; expected a rule of the method \"stv\": write ers97,"
                + " meek, northern-ireland, nz-meek, reference-meek, scottish or warren, or another"
                + " method");
    assertThat(faults("stv", "schulze", 1)).hasSize(1);
    assertThat(faults("stv", "av", 2))
        .containsExactly(
            "f.yaml:10:32: found \"av\"; expected a rule that can fill 2 seats: this one fills"
                + " one");
    assertThat(faults("stv", "av, constraints: [{group: women, at-least: 1}]", 1))
        .containsExactly(
            "f.yaml:10:32: found \"av\"; expected a rule that keeps constraints: or no"
                + " \"constraints\"");
  }

  private static List<String> faults(String method, String rule, int seats) {
    String text = Definitions.SMALLEST.replace("seats: 1", "seats: " + seats);
    return new DefinitionReader(CountRules.ofLibrary())
            .read(text + "    count: {method: %s, rule: %s}\n".formatted(method, rule))
            .faults()
            .stream()
            .map(fault -> fault.words("f.yaml"))
            .toList();
  }

  @Test
  void one_seat_is_what_the_alternative_vote_can_fill() {
    String text = Definitions.SMALLEST.replace("seats: 1", "seats: 2");
    assertThat(faults(text + "    count: {method: alternative-vote}\n"))
        .containsExactly(
            "f.yaml:10:21: found \"alternative-vote\"; expected a method that can fill 2 seats:"
                + " \"alternative-vote\" fills one; for several there are \"stv\" and"
                + " \"block-vote\"");
  }

  @Test
  void a_limited_vote_needs_a_limit_below_the_seats() {
    String text = Definitions.SMALLEST.replace("seats: 1", "seats: 2");
    assertThat(faults(text + "    count: {method: limited-vote, votes: 2}\n")).hasSize(1);
    assertThat(faults(text + "    count: {method: limited-vote}\n")).hasSize(1);
    assertThat(faults(text + "    count: {method: limited-vote, votes: 1}\n")).isEmpty();
    assertThat(faults(text + "    count: {method: stv, votes: 1}\n")).hasSize(1);
  }

  @Test
  void an_electoral_college_is_counted_by_the_alternative_vote_or_first_past_the_post() {
    String college = "colleges: [{name: Members, percent: 100, voters: []}]";
    assertThat(faults("stv", "ers97, " + college, 1))
        .containsExactly(
            "f.yaml:10:21: found \"stv\"; expected \"alternative-vote\" or \"first-past-the-post\","
                + " by which an electoral college is counted: or no \"colleges\"");
    assertThat(faults("alternative-vote", "av, " + college, 1)).isEmpty();
  }

  @Test
  void the_weights_of_an_electoral_college_must_add_up() {
    String count =
        """
            count:
              method: alternative-vote
              colleges:
                - {name: Members, percent: 50%, voters: []}
                - {name: Affiliates, percent: 40%, voters: []}
        """;
    assertThat(faults(Definitions.SMALLEST + count))
        .containsExactly(
            "f.yaml:13:9: found a list of 2; expected weights that add up to 100: they add up to"
                + " 90");
  }

  @Test
  void an_age_that_no_one_can_have_is_refused() {
    assertThat(
            faults(
                with("", "    voters:\n      - age: {at-least: 27, under: 14, at: 2021-01-01}\n")))
        .containsExactly(
            "f.yaml:11:36: found \"14\"; expected more than 27: or nobody is of such an age");
  }

  @Test
  void a_condition_may_follow_an_act_only_if_the_timetable_has_it() {
    String timetable = "timetable:\n  - {act: freeze-date, at: 2021-01-01}\n";
    assertThat(faults(with(timetable, "    voters:\n      - joined-by: freeze-date\n"))).isEmpty();
    assertThat(faults(with(timetable, "    voters:\n      - joined-by: freze-date\n")))
        .containsExactly(
            "f.yaml:13:20: found \"freze-date\"; expected a date, or an act of the timetable: did"
                + " you mean \"freeze-date\"?");
  }

  @Test
  void what_is_not_YAML_is_told_with_its_place() {
    assertThat(faults("format: 1\ntitle: \"NEC\nelection: x\n"))
        .singleElement()
        .satisfies(
            fault -> assertThat(fault).matches("f.yaml:\\d+:\\d+: found what is not YAML.*"));
    assertThat(faults("")).hasSize(1);
    assertThat(faults("- a\n- b\n")).hasSize(1);
    assertThat(faults("just words")).hasSize(1);
  }

  @Test
  void a_part_that_contains_itself_is_refused_and_not_followed_for_ever() {
    assertThat(faults(Definitions.SMALLEST + "    threshold: &t {any-of: [*t, *t]}\n"))
        .isNotEmpty();
  }

  @Test
  void a_limit_is_a_number_or_one_of_two_words() {
    assertThat(faults(with("", "    nominators:\n      - {members: all, limit: seat}\n")))
        .containsExactly(
            "f.yaml:11:31: found \"seat\"; expected a whole number from 1 to 1000, \"seats\" or"
                + " \"none\": did you mean \"seats\"?");
    assertThat(faults(with("", "    nominators:\n      - {members: all, limit: 0}\n"))).hasSize(1);
  }

  @Test
  void where_nobody_nominates_no_support_can_be_asked_for() {
    assertThat(faults(with("", "    nominators: []\n    threshold: {members: 2}\n")))
        .containsExactly(
            "f.yaml:11:16: found a group of keys; expected \"none\", as nobody nominates in this"
                + " contest: or say in \"nominators\" who may");
    assertThat(faults(with("", "    nominators: []\n    threshold: none\n"))).isEmpty();
  }

  @Test
  void that_nothing_is_needed_is_the_whole_threshold_and_no_part_of_one() {
    assertThat(faults(with("", "    threshold: {any-of: [none, {members: 2}]}\n")))
        .singleElement()
        .asString()
        .contains("found \"none\"", "the whole threshold is \"none\"");
    assertThat(faults(with("", "    threshold: non\n"))).hasSize(1);
  }
}
