package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.junit.jupiter.api.Test;

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

  @Test
  void a_contest_that_is_changed_is_written_anew_in_its_place() {
    ContestDefinition old = NEC.contest("treasurer").orElseThrow();
    ContestDefinition changed =
        new ContestDefinition(
            old.id(), "Party treasurer", 1, null, List.of(), null, null, null, null, null);
    String edited = EDIT.apply(FILE, NEC.withContest(changed));
    assertThat(edited)
        .contains("  - contest: treasurer\n    name: Party treasurer\n    seats: 1\n")
        .contains("# [page] \"requires the backing of five CLPs\"");
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
