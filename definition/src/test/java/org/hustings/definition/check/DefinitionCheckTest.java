package org.hustings.definition.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionCheckTest {
  private static final DefinitionCheck CHECK =
      new DefinitionCheck(new DefinitionReader(CountRules.ofLibrary()));

  /// In which nothing is missing.
  private static final String COMPLETE =
      """
      format: 1
      election: society-2021
      title: Society elections 2021
      organisation: The Society
      zone: Europe/London
      kinds:
        branch: {one: branch, many: branches}
      timetable:
        - {act: nominations-open, at: 2021-03-01}
        - {act: nominations-close, at: 2021-03-31}
        - {act: freeze-date, at: 2021-04-01}
        - {act: dispatch-begins, at: 2021-05-03}
        - {act: ballot-closes, at: 2021-05-21T12:00}
      voters: [{joined-by: freeze-date}]
      ballot: {channels: [online, post], dispatch: email-else-post, order: alphabetical}
      contests:
        - contest: chair
          name: Chair
          seats: 1
          candidates: []
          nominators: [{kind: branch}]
          threshold: {bodies: 2, of: branch}
          count: {method: alternative-vote, rule: av}
      """;

  private static final String COUNT = "{method: alternative-vote, rule: av}";

  private static Checked check(String was, String is) {
    assertThat(COMPLETE).contains(was);
    return CHECK.check(COMPLETE.replace(was, is));
  }

  private static List<String> refused(String was, String is) {
    return words(check(was, is).refused());
  }

  private static List<String> warned(String was, String is) {
    Checked checked = check(was, is);
    assertThat(words(checked.refused())).isEmpty();
    return words(checked.warned());
  }

  private static List<String> words(List<? extends Finding> findings) {
    return findings.stream()
        .map(found -> found.line() + ":" + found.column() + ": " + found.words())
        .toList();
  }

  private static String colleges(String first, String second) {
    return "{method: alternative-vote, colleges: [%s, %s]}".formatted(first, second);
  }

  private static final String MEMBERS = "{name: Members, percent: 50, voters: [{list: members}]}";
  private static final String UNIONS = "{name: Unions, percent: 50, voters: []}";

  @Test
  void a_complete_definition_has_nothing_found_in_it() {
    Checked checked = CHECK.check(COMPLETE);
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.isComplete()).isTrue();
  }

  @Test
  void a_rule_of_another_kind_of_paper_would_fail_at_the_close() {
    assertThat(refused(COUNT, "{method: stv, rule: yes-no}"))
        .singleElement()
        .satisfies(words ->
            assertThat(words)
                .startsWith("23:32: found \"yes-no\"; expected a rule of the method \"stv\"")
                .endsWith("(it would fail at the close)"));
  }

  @Test
  void a_fault_elsewhere_has_no_later_step() {
    assertThat(refused("seats: 1", "seats: none"))
        .singleElement()
        .satisfies(words -> assertThat(words).startsWith("19:12: ").doesNotContain("fail"));
  }

  @Test
  void an_exact_rule_that_is_missing_is_needed_at_the_close() {
    Checked checked = check(COUNT, "{method: stv}");
    assertThat(words(checked.open()))
        .containsExactly(
            "23:12: Chair: the exact count rule is not stated. It is needed at the close.");
    assertThat(checked.open().getFirst())
        .extracting(Finding.Open::contest, Finding.Open::key, Finding.Open::step)
        .containsExactly("chair", "rule", Step.CLOSE);
    assertThat(checked.isComplete()).isFalse();
  }

  @Test
  void a_college_is_complete_without_an_exact_rule() {
    assertThat(check(COUNT, colleges(MEMBERS, UNIONS)).isComplete()).isTrue();
  }

  @Test
  void a_college_is_not_silently_counted_by_another_rule_than_the_one_that_is_stated() {
    String by97 = colleges(MEMBERS, UNIONS).replace("colleges:", "rule: ers97, colleges:");
    assertThat(refused(COUNT, by97))
        .containsExactly(
            "23:45: found \"ers97\" beside \"colleges\"; expected \"av\": an electoral college is"
                + " counted by no other rule (it would fail at the close)");
    assertThat(refused(COUNT, by97.replace("ers97", "av"))).isEmpty();
  }

  @Test
  void colleges_with_constraints_are_refused() {
    String both =
        colleges(MEMBERS, UNIONS)
            .replace("colleges:", "constraints: [{group: women, at-least: 1}], colleges:");
    assertThat(refused(COUNT, both))
        .singleElement()
        .asString()
        .contains("\"constraints\" beside \"colleges\"", "at the close");
  }

  @Test
  void colleges_with_re_open_nominations_are_refused() {
    String both =
        colleges(MEMBERS, UNIONS).replace("colleges:", "re-open-nominations: true, colleges:");
    assertThat(refused(COUNT, both))
        .singleElement()
        .asString()
        .contains("\"re-open-nominations\" beside \"colleges\"", "at the close");
  }

  @Test
  void two_colleges_of_one_name_are_refused_at_the_second() {
    String twice = UNIONS.replace("Unions", "members");
    assertThat(refused(COUNT, colleges(MEMBERS, twice)))
        .singleElement()
        .asString()
        .contains("found a second college called \"members\"", "at the close");
  }

  @Test
  void a_college_below_one_of_everybody_has_no_voters_and_is_refused() {
    assertThat(refused(COUNT, colleges(UNIONS, MEMBERS)))
        .singleElement()
        .asString()
        .contains("a college that nobody votes in", "\"Unions\" above it", "at the freeze");
    String same = MEMBERS.replace("Members", "Others");
    assertThat(refused(COUNT, colleges(MEMBERS, same)))
        .singleElement()
        .asString()
        .contains("the same voters");
  }

  @Test
  void a_constraint_tells_that_groups_must_be_known_of_each_candidate_before_the_count() {
    String constrained = "{method: stv, rule: ers97, constraints: [{group: women, at-least: 1}]}";
    assertThat(warned(COUNT, constrained))
        .singleElement()
        .asString()
        .contains("a constraint on \"women\"", "two officials state it", "at the close");
  }

  @Test
  void post_for_a_ballot_that_is_online_only_is_refused_and_so_is_email_for_papers_only() {
    assertThat(refused("[online, post], dispatch: email-else-post", "[online], dispatch: post"))
        .containsExactly(
            "15:40: found \"dispatch: post\" with \"channels: [online]\"; expected a dispatch by"
                + " e-mail, or \"post\" among the channels: write \"dispatch: email\" or"
                + " \"channels: [online, post]\" (it would fail when ballots are dispatched)");
    assertThat(refused("[online, post], dispatch: email-else-post", "[post], dispatch: email"))
        .hasSize(1);
    assertThat(refused("[online, post]", "[post]")).hasSize(1);
    assertThat(warned("[online, post]", "[online]"))
        .singleElement()
        .asString()
        .contains("whoever has no e-mail address of their own is sent nothing");
  }

  @Test
  void one_channel_alone_needs_no_rule_for_the_dispatch() {
    String two = "channels: [online, post], dispatch: email-else-post";
    assertThat(check(two, "channels: [online]").isComplete()).isTrue();
    assertThat(check(two, "channels: [online, post]").isComplete()).isFalse();
  }

  @Test
  void a_day_of_joining_after_the_close_is_refused_with_the_close() {
    assertThat(refused("joined-by: freeze-date", "joined-by: 2022-05-21"))
        .containsExactly(
            "14:22: found \"joined-by\" 2022-05-21; expected a day before the ballot closes, which"
                + " is at 2021-05-21T12:00: whoever joins until then could not vote (it would fail"
                + " at the freeze)");
    assertThat(refused("joined-by: freeze-date", "any-of: [{list: a}, {joined-by: 2022-05-21}]"))
        .hasSize(1);
  }

  @Test
  void voters_of_a_contest_that_ask_nothing_more_are_told_to_be_asked_the_rest() {
    assertThat(warned("    candidates: []\n", "    candidates: []\n    voters: []\n"))
        .singleElement()
        .asString()
        .contains("\"voters: []\" in a contest", "is asked here too");
  }

  @Test
  void a_name_that_a_comment_has_eaten_is_told() {
    assertThat(warned("name: Chair", "name: Council #2"))
        .containsExactly(
            "18:11: found \"Council\", and \"#2\" as a comment; expected the whole text in"
                + " quotation marks: write \"Council #2\" in quotation marks if it belongs to it,"
                + " or a space after the # if it is a comment");
    assertThat(warned("name: Chair", "name: Chair   # [page] #2")).isEmpty();
    assertThat(warned("name: Chair", "name: 'Council #2'")).isEmpty();
  }

  @Test
  void each_open_point_tells_the_step_that_asks_for_it() {
    String bare =
        """
        format: 1
        election: society-2021
        title: Society elections 2021
        organisation: The Society
        zone: Europe/London
        contests:
          - contest: chair
            name: Chair
            seats: 1
        """;
    Checked checked = CHECK.check(bare);
    assertThat(checked.refused()).isEmpty();
    assertThat(checked.open())
        .filteredOn(Finding.Open::needed)
        .extracting(Finding.Open::key, Finding.Open::step)
        .containsExactly(
            tuple("dispatch-begins", Step.DISPATCH),
            tuple("ballot-closes", Step.CLOSE),
            tuple("channels", Step.DISPATCH),
            tuple("dispatch", Step.DISPATCH),
            tuple("nominators", Step.NOMINATION),
            tuple("threshold", Step.PAPERS),
            tuple("order", Step.PAPERS),
            tuple("voters", Step.FREEZE),
            tuple("count", Step.PAPERS));
  }

  @Test
  void what_is_stated_to_be_none_is_not_open() {
    assertThat(check("threshold: {bodies: 2, of: branch}", "threshold: none").open()).isEmpty();
    String nominating =
        "    nominators: [{kind: branch}]\n    threshold: {bodies: 2, of: branch}\n";
    assertThat(check(nominating, "    nominators: []\n").open()).isEmpty();
    assertThat(check(nominating, "").open())
        .extracting(Finding.Open::key)
        .containsExactly("nominators", "threshold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nec-2018.yaml", "nec-2020.yaml"})
  void nothing_of_the_examples_would_fail(String name) throws IOException {
    assertThat(CHECK.check(Files.readString(Path.of("..", "examples", name))).refused()).isEmpty();
  }
}
