package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Moment;
import org.junit.jupiter.api.Test;

class DefinitionCopyTest {
  private static final String FILE = Definitions.example("nec-2020.yaml");
  private static final ElectionId NEXT = new ElectionId("nec-2022");
  private static final DefinitionCopy COPY = new DefinitionCopy(Definitions.READER);

  private static Moment twoYearsOn(Moment moment) {
    return switch (moment) {
      case Moment.Day day -> new Moment.Day(day.date().plusYears(2));
      case Moment.Minute minute -> new Moment.Minute(minute.time().plusYears(2));
    };
  }

  private static long comments(String file) {
    return file.lines().filter(line -> line.contains("#")).count();
  }

  @Test
  void a_copy_has_another_name_and_other_dates_and_every_rule_and_comment_of_the_first() {
    String copy =
        COPY.of(FILE, NEXT, "NEC: \"elections\" 2022", DefinitionCopyTest::twoYearsOn)
            .orElseThrow();
    ElectionDefinition before = Definitions.sound(FILE);
    ElectionDefinition after = Definitions.sound(copy);
    assertThat(after.id()).isEqualTo(NEXT);
    assertThat(after.title()).isEqualTo("NEC: \"elections\" 2022");
    assertThat(after.contests().getFirst().counting())
        .isEqualTo(before.contests().getFirst().counting());
    assertThat(after.timetable().act("freeze-date").orElseThrow().at())
        .isEqualTo(new Moment.Day(LocalDate.of(2022, 8, 24)));
    assertThat(comments(copy)).isEqualTo(comments(FILE));
  }

  @Test
  void nobody_stated_the_new_dates_so_they_have_no_source() {
    String copy =
        COPY.of(FILE, NEXT, "NEC elections 2022", DefinitionCopyTest::twoYearsOn).orElseThrow();
    assertThat(Definitions.sound(FILE).timetable().acts())
        .extracting(Act::source)
        .isNotEmpty()
        .doesNotContainNull();
    assertThat(Definitions.sound(copy).timetable().acts())
        .extracting(Act::source)
        .containsOnlyNulls();
  }

  @Test
  void a_file_with_faults_cannot_be_copied() {
    assertThat(COPY.of("election: [", NEXT, "x", moment -> moment)).isEqualTo(Optional.empty());
  }
}
