package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Question;
import org.hustings.definition.check.Checked;
import org.hustings.definition.check.DefinitionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionOfAContestTest {
  private static final DefinitionReader READER = new DefinitionReader(CountRules.ofLibrary());

  private static final String SOUND =
      """
      format: 1
      election: rules-2027
      title: Change of rules 2027
      organisation: The Society
      zone: Europe/London
      timetable:
        - act: freeze-date
          at: 2027-03-01
        - act: dispatch-begins
          at: 2027-03-08T09:00
        - act: ballot-closes
          at: 2027-03-22T12:00
      voters: []
      ballot: {channels: [online], dispatch: email}
      contests:
        - contest: rules
          name: Change of rules
          question:
            text: Shall the rules be amended? # as circulated
            answers: [Yes, No, Abstain]
          count: {method: question, rule: two-thirds+turnout-1/4-of-800}
      """;

  private static String faults(String file) {
    return String.join("\n", READER.read(file).faults().stream().map(Fault::words).toList());
  }

  private static ContestDefinition contest(String file) {
    assertThat(faults(file)).isEmpty();
    return READER.read(file).definition().orElseThrow().contests().getFirst();
  }

  @Test
  void a_contest_may_put_a_question_with_an_abstention() {
    ContestDefinition contest = contest(SOUND);
    assertThat(contest.question())
        .isEqualTo(new Question("Shall the rules be amended?", List.of("Yes", "No", "Abstain")));
    assertThat(contest.seats()).isOne();
    assertThat(Objects.requireNonNull(contest.counting()).method()).isEqualTo(CountMethod.QUESTION);
  }

  @Test
  void answers_that_are_not_stated_are_yes_and_no() {
    ContestDefinition contest = contest(SOUND.replace("      answers: [Yes, No, Abstain]\n", ""));
    assertThat(Objects.requireNonNull(contest.question()).answers()).containsExactly("Yes", "No");
  }

  @Test
  void answers_may_be_in_two_languages() {
    ContestDefinition contest =
        contest(
            SOUND.replace(
                "[Yes, No, Abstain]", "[O blaid / For, Yn erbyn / Against, Ymatal / Abstain]"));
    assertThat(Objects.requireNonNull(contest.question()).answers()).hasSize(3);
  }

  @Test
  void what_is_written_is_read_again_and_an_edit_keeps_the_comments() {
    assertThat(DefinitionWriter.write(READER.read(SOUND).definition().orElseThrow()))
        .contains("answers: ['Yes', 'No', Abstain]")
        .doesNotContain("seats");
    assertThat(READER.read(DefinitionWriter.write(READER.read(SOUND).definition().orElseThrow())))
        .isEqualTo(READER.read(SOUND));
    ContestDefinition before = contest(SOUND);
    ContestDefinition after =
        ContestDefinition.asking(
            before.id(),
            before.name(),
            new Question("Shall the new rules be adopted?", List.of("Yes", "No")),
            before.voters(),
            before.counting());
    String edited =
        new DefinitionEdit(READER)
            .apply(SOUND, READER.read(SOUND).definition().orElseThrow().withContest(after));
    assertThat(edited).contains("Shall the new rules be adopted?").contains("# as circulated");
    assertThat(contest(edited)).isEqualTo(after);
  }

  @Test
  void nothing_is_open_in_a_whole_file_but_the_number_of_electors_is_to_be_compared() {
    Checked checked = new DefinitionCheck(READER).check(SOUND);
    assertThat(checked.isComplete()).isTrue();
    assertThat(checked.findings()).hasSize(1);
    assertThat(checked.findings().getFirst().words())
        .contains("a share of 800 who could vote", "as many as are on the roll");
  }

  @Test
  void an_election_that_only_asks_has_no_acts_of_candidates() {
    String file =
        SOUND.replace(
            "timetable:\n", "timetable:\n  - act: nominations-open\n    at: 2027-02-01\n");
    assertThat(new DefinitionCheck(READER).check(file).refused().getFirst().words())
        .contains("\"nominations-open\" in an election that puts questions only", "remove it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: Change of rules@    seats: 2| found \"2\"; expected a whole number from 1 to 1",
        "name: Change of rules@    candidates: []| no \"candidates\" beside \"question\"",
        "name: Change of rules@    nominators: []| no \"nominators\" beside \"question\"",
        "name: Change of rules@    threshold: none| no \"threshold\" beside \"question\"",
        "name: Change of rules@    order: lot| no \"order\" beside \"question\"",
        "name: Change of rules@    vacancies: recount| no \"vacancies\" beside \"question\"",
      })
  void nothing_of_candidates_stands_beside_a_question(String line, String fault) {
    String file = SOUND.replace("    name: Change of rules", "    " + line.replace("@", "\n"));
    assertThat(faults(file)).contains(fault.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "method: stv, rule: scottish|\"question\", as the contest puts one",
        "method: question, rule: scottish|a rule of the method \"question\"",
        "method: question, rule: two-thirds, votes: 1|no \"votes\" beside a question",
        "method: question, rule: two-thirds, re-open-nominations: true|no \"re-open-nominations\"",
        "method: question, rule: two-thirds, constraints: [{group: women, at-least: 1}]|no"
            + " \"constraints\"",
        "method: question, rule: two-thirds+ron|a rule that is known",
        "method: question, rule: two-thirds+turnout|a rule that is known",
        "method: question, rule: two-thirds+yes-150%|a rule that is known",
        "method: question, rule: two-thirds+yes-0%|a rule that is known",
        "method: question, rule: Two-thirds+yes-60%|a rule that is known",
      })
  void only_what_decides_a_question_stands_in_its_count(String count, String fault) {
    String file = SOUND.replace("method: question, rule: two-thirds+turnout-1/4-of-800", count);
    assertThat(faults(file)).contains(fault);
  }

  @Test
  void a_rule_of_questions_wants_a_question() {
    String file = SOUND.replaceFirst("    question:\n.*\n.*\n", "    seats: 1\n");
    assertThat(faults(file))
        .contains("a method that counts candidates, as the contest puts no \"question\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Yes]|two answers, or three",
        "[No, Yes]|the answer that carries the question first",
        "[Yes, yes]|each answer once",
        "[Yes, No, Maybe]|\"Abstain\" as the third answer",
        "[Yes, No, Abstain, Both]|two answers, or three",
        "[]|two answers, or three",
        "Yes|a list",
      })
  void answers_are_yes_no_and_abstain(String answers, String fault) {
    assertThat(faults(SOUND.replace("[Yes, No, Abstain]", answers))).contains(fault);
  }
}
