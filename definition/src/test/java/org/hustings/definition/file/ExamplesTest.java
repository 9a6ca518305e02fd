package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.CountMethod;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
  private static final Path SHARED = Path.of(System.getProperty("hustings.shared"));

  @ParameterizedTest
  @ValueSource(ints = {2018, 2020})
  void every_date_of_the_collected_timetables_stands_in_the_example(int year) throws IOException {
    Path timetables = SHARED.resolve("data/labour/timetables.csv");
    assumeThat(timetables).as("the collected timetables").exists();
    ElectionDefinition definition = Definitions.sound(Definitions.example("nec-" + year + ".yaml"));
    List<String> collected =
        Files.readAllLines(timetables).stream()
            .filter(line -> line.startsWith(year + ","))
            .map(line -> line.replaceFirst("^\\d+,(\"[^\"]*\"|[^,]*),([^,]*),.*", "$2"))
            .sorted()
            .toList();
    assertThat(definition.timetable().acts().stream().map(act -> act.at().text()))
        .containsExactlyInAnyOrderElementsOf(collected);
    assertThat(definition.timetable().acts().stream().map(Act::source))
        .allSatisfy(source -> assertThat(source).isNotEmpty());
  }

  @Test
  void nine_CLP_representatives_of_2020_need_the_support_of_five_CLPs_and_are_elected_by_STV() {
    ElectionDefinition nec = Definitions.sound(Definitions.example("nec-2020.yaml"));
    ContestDefinition contest = nec.contest("clp-representatives").orElseThrow();
    assertThat(contest.seats()).isEqualTo(9);
    assertThat(contest.threshold()).isEqualTo(Bodies.of(5, "clp"));
    assertThat(Objects.requireNonNull(contest.counting()).method()).isEqualTo(CountMethod.STV);
    assertThat(Objects.requireNonNull(nec.voters()).conditions())
        .satisfiesExactly(
            joined ->
                assertThat(joined)
                    .isInstanceOfSatisfying(
                        JoinedBy.class,
                        one ->
                            assertThat(one.by().at())
                                .isEqualTo(new Moment.Day(LocalDate.of(2020, 8, 24)))),
            paid ->
                assertThat(paid)
                    .isInstanceOfSatisfying(
                        NotInArrears.class,
                        one ->
                            assertThat(one.at().at())
                                .isEqualTo(
                                    new Moment.Minute(LocalDateTime.of(2020, 10, 19, 23, 59)))));
  }

  @Test
  void the_contests_of_2020_are_the_six_that_the_tracker_names_with_15_seats() {
    ElectionDefinition nec = Definitions.sound(Definitions.example("nec-2020.yaml"));
    assertThat(nec.contests()).hasSize(6);
    assertThat(nec.contests().stream().mapToInt(ContestDefinition::seats).sum()).isEqualTo(15);
  }

  @Test
  void what_no_source_says_is_absent() {
    ElectionDefinition nec = Definitions.sound(Definitions.example("nec-2020.yaml"));
    ContestDefinition contest = nec.contest("clp-representatives").orElseThrow();
    assertThat(contest.nominators("clp").orElseThrow().limit()).isNull();
    assertThat(Objects.requireNonNull(contest.counting()).rule()).isNull();
    assertThat(contest.vacancy()).isNull();
    assertThat(contest.candidates()).isNull();
    assertThat(Definitions.sound(Definitions.example("nec-2018.yaml")).timetable().acts())
        .hasSize(3);
  }
}
