package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.Ballot;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.definition.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionEditTest {
  private static final String FILE = Definitions.example("nec-2020.yaml");
  private static final ElectionDefinition NEC = Definitions.sound(FILE);
  private static final DefinitionEdit EDIT = new DefinitionEdit(Definitions.READER);

  private static ElectionDefinition with(List<Act> acts) {
    return NEC.withActs(acts);
  }

  @Test
  void nothing_changed_leaves_the_file_as_it_was() {
    assertThat(EDIT.apply(FILE, NEC)).isEqualTo(FILE);
  }

  @Test
  void an_act_that_is_moved_changes_its_date_and_not_a_letter_more() {
    Moment to = new Moment.Day(LocalDate.of(2020, 8, 31));
    List<Act> acts =
        NEC.timetable().acts().stream()
            .map(act -> act.kind() == ActKind.FREEZE_DATE ? act.movedTo(to) : act)
            .toList();
    assertThat(EDIT.apply(FILE, with(acts)))
        .isEqualTo(FILE.replace("at: 2020-08-24 ", "at: 2020-08-31 "));
  }

  @Test
  void an_act_that_is_added_stands_at_the_end_of_the_timetable_and_comments_stay() {
    List<Act> acts = new ArrayList<>(NEC.timetable().acts());
    Moment day = new Moment.Day(LocalDate.of(2020, 10, 5));
    acts.add(Act.of(ActKind.ACCEPTANCES_CLOSE, day));
    String edited = EDIT.apply(FILE, with(acts));
    assertThat(edited)
        .contains("  - act: acceptances-close\n    at: 2020-10-05\n\nvoters:")
        .contains("# [timetables] \"joined on or before\"");
    assertThat(Definitions.sound(edited).timetable().acts()).hasSize(13);
  }

  @Test
  void an_act_that_is_removed_is_gone_and_the_rest_stays() {
    List<Act> acts =
        NEC.timetable().acts().stream().filter(act -> act.kind() != ActKind.DECLARATION).toList();
    String edited = EDIT.apply(FILE, with(acts));
    assertThat(edited)
        .doesNotContain("act: declaration")
        .contains("# [page] \"requires the backing of five CLPs\"");
    assertThat(Definitions.sound(edited).timetable().acts()).hasSize(11);
  }

  private static long comments(String file) {
    return file.lines().filter(line -> line.contains("#")).count();
  }

  @Test
  void a_contest_that_is_changed_keeps_its_comments() {
    ContestDefinition old = NEC.contest("treasurer").orElseThrow();
    ContestDefinition changed =
        new ContestDefinition(
            old.id(), "Party treasurer", 1, null, List.of(), null, null, null, null, null);
    String edited = EDIT.apply(FILE, NEC.withContest(changed));
    assertThat(edited)
        .isEqualTo(
            FILE.replace("name: Treasurer ", "name: Party treasurer ")
                .replaceFirst("(Party treasurer[^\n]*\n[^\n]*\n)", "$1    nominators: []\n"));
  }

  @Test
  void what_holds_for_the_whole_election_is_changed_key_by_key_and_every_comment_stays() {
    String edited = EDIT.apply(FILE, Retitled.of(NEC));
    assertThat(comments(edited)).isEqualTo(comments(FILE));
    assertThat(edited)
        .contains("title: NEC elections 2021\n")
        .contains("enquiries: elections@example.org\n")
        .contains("  channels: [post]                      # [timetables] reissue by e-mail")
        .contains("  union: {one: union, many: unions}            # [timetables]")
        .contains("  retired: retired members\n")
        .doesNotContain("organisation: Labour Party\n  ")
        .endsWith("one-seat-each: true\n");
    assertThat(Definitions.sound(edited)).isEqualTo(Retitled.of(NEC));
  }

  @Test
  void a_rule_within_a_contest_is_changed_alone() {
    String text = FILE.replace("      bodies: 5 ", "      bodies: 6 ");
    assertThat(EDIT.apply(FILE, Definitions.sound(text))).isEqualTo(text);
    String limited = FILE.replaceFirst("(      - kind: clp [^\n]*\n)", "$1        limit: seats\n");
    assertThat(EDIT.apply(FILE, Definitions.sound(limited))).isEqualTo(limited);
    String without = FILE.replaceFirst("    threshold:\n[^\n]*\n[^\n]*\n", "");
    assertThat(EDIT.apply(FILE, Definitions.sound(without))).isEqualTo(without);
  }

  @Test
  void a_condition_that_takes_the_place_of_another_is_the_only_line_that_changes() {
    String text = FILE.replaceFirst("  - not-in-arrears: [^\n]*\n", "  - office: councillor\n");
    assertThat(EDIT.apply(FILE, Definitions.sound(text))).isEqualTo(text);
  }

  @Test
  void a_list_that_becomes_empty_and_one_that_comes_are_written_in_their_places() {
    String none = FILE.replaceFirst("voters:\n[^\n]*\n[^\n]*\n", "voters: []\n");
    String edited = EDIT.apply(FILE, Definitions.sound(none));
    assertThat(edited).isEqualTo(none);
    assertThat(Definitions.sound(EDIT.apply(edited, NEC))).isEqualTo(NEC);
    assertThat(comments(EDIT.apply(edited, NEC))).isEqualTo(comments(none));
  }

  @Test
  void a_file_without_a_line_break_at_its_end_is_edited_too() {
    String file = Definitions.SMALLEST.strip();
    ElectionDefinition wanted = Definitions.sound(Definitions.SMALLEST + "one-seat-each: true\n");
    assertThat(EDIT.apply(file, wanted)).isEqualTo(file + "\none-seat-each: true\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nec-2018.yaml", "nec-2020.yaml"})
  void any_definition_can_be_made_of_any_other(String name) {
    String file = Definitions.example(name);
    for (String other : List.of(Definitions.example("nec-2018.yaml"), RoundTripTest.EVERYTHING)) {
      ElectionDefinition wanted = Definitions.sound(other);
      assertThat(Definitions.sound(EDIT.apply(file, wanted))).isEqualTo(wanted);
    }
  }

  private static final class Retitled {
    static ElectionDefinition of(ElectionDefinition d) {
      List<BodyKind> kinds =
          d.vocabulary().kinds().stream()
              .map(kind ->
                  kind.key().equals("union") ? new BodyKind("union", "union", "unions") : kind)
              .toList();
      List<Section> sections = new ArrayList<>(d.vocabulary().sections());
      sections.add(new Section("retired", "retired members"));
      Ballot ballot = d.ballot();
      return new ElectionDefinition(
          d.id(),
          "NEC elections 2021",
          d.organisation(),
          d.body(),
          "elections@example.org",
          new Vocabulary(kinds, sections),
          d.timetable(),
          d.voters(),
          new Ballot(
              List.of(Channel.POST),
              ballot.dispatch(),
              ballot.order(),
              ballot.grace(),
              ballot.replacement(),
              ballot.blank(),
              ballot.superseded(),
              true,
              ballot.languages()),
          d.statementLimit(),
          d.contests(),
          true,
          d.leastBallots());
    }
  }

  @Test
  void a_file_written_on_one_line_is_written_anew() {
    String flow =
        "{format: 1, election: a, title: b, organisation: c, zone: Europe/London,"
            + " contests: [{contest: chair, name: Chair, seats: 1}]}";
    ElectionDefinition before = Definitions.sound(flow);
    ElectionDefinition wanted =
        before.withActs(
            List.of(Act.of(ActKind.FREEZE_DATE, new Moment.Day(LocalDate.of(2021, 1, 1)))));
    assertThat(Definitions.sound(EDIT.apply(flow, wanted))).isEqualTo(wanted);
  }
}
