package org.hustings.server.organisation.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.RegisterName.MEMBERS;
import static org.hustings.server.organisation.RegisterName.UNITS;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.FieldChange;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportTest;
import org.hustings.server.organisation.imports.RegisterExport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MemberFieldTest extends ImportTest {
  private static final MemberNumber ADA = new MemberNumber("1");

  @Autowired private Members members;
  @Autowired private RegisterExport export;

  @Test
  void the_table_of_fields_has_every_column_of_the_database_and_no_other() {
    List<String> columns =
        database
            .sql(
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'organisation' AND table_name = 'member'
                  AND column_name NOT IN ('number', 'recorded_by', 'superseded_by')
                """)
            .query(String.class)
            .list();

    assertThat(Stream.of(MemberField.values()).map(MemberField::column))
        .containsExactlyInAnyOrderElementsOf(columns);
  }

  @Test
  void every_field_that_a_file_states_is_recorded_and_written_and_comes_back_unchanged() {
    takeInAda();

    Member ada = members.find(ADA).orElseThrow();
    for (MemberField field : MemberField.values()) {
      assertThat(field.of(ada)).as(field.name()).isEqualTo(sample(field));
    }
    String written = written();
    assertThat(written.lines().findFirst().orElseThrow().split(",")).contains(headings());
    changesNothing(carryOutComplete(MEMBERS, written));
    begin_with_an_empty_register();
    carryOut(UNITS, "name\nMere\n");
    carryOut(MEMBERS, written);
    assertThat(members.find(ADA)).contains(ada);
  }

  @Test
  void a_file_that_does_not_state_a_field_leaves_it_as_it_is() {
    takeInAda();

    changesNothing(carryOut(MEMBERS, "number,name\n1,Ada Cole\n"));
  }

  @Test
  void every_field_that_differs_is_told_under_its_own_heading() {
    takeInAda();
    Member full = members.find(ADA).orElseThrow();

    for (MemberField changed : MemberField.values()) {
      Member other = Member.of(ADA, field -> field == changed ? another(field) : field.of(full));
      assertThat(MemberField.differences(full, other))
          .as(changed.name())
          .extracting(FieldChange::field)
          .containsExactly(changed.inFiles().heading());
    }
  }

  @Test
  void every_field_has_its_line_in_the_description_of_the_file() throws IOException {
    String page = Files.readString(Path.of("../docs/formats-register.md"));
    String ofMembers = page.substring(page.indexOf("## Members"), page.indexOf("## Lists"));

    for (MemberField field : MemberField.values()) {
      assertThat(ofMembers.replace("*", "")).contains("| " + field.inFiles().heading() + " |");
    }
  }

  @Test
  void no_two_columns_of_a_file_are_called_the_same() {
    List<String> headings =
        MemberReading.columns().stream()
            .flatMap(
                column -> Stream.concat(Stream.of(column.heading()), column.synonyms().stream()))
            .map(heading -> heading.replaceAll("[^a-z0-9]", ""))
            .distinct()
            .toList();

    for (String heading : headings) {
      assertThat(MemberReading.columns().stream().filter(column -> answers(column, heading)))
          .as(heading)
          .hasSize(1);
    }
  }

  @Test
  void a_language_is_written_by_its_key_or_in_words_and_any_other_is_a_fault_that_says_which() {
    carryOut(MEMBERS, "number,name,language\n1,Ada Cole,Cymraeg\n");
    assertThat(members.find(ADA).orElseThrow().preferredLanguage()).isEqualTo("cy");

    ImportReport report = carryOut(MEMBERS, "number,name,language\n1,Ada Cole,Klingon\n");

    assertThat(report.faults().toString())
        .contains("\"Klingon\" is not a preferred language.", "en or cy");
    assertThat(members.find(ADA).orElseThrow().preferredLanguage()).isEqualTo("cy");
  }

  @Test
  void an_empty_cell_empties_the_format_that_was_wanted() {
    takeInAda();

    carryOut(MEMBERS, "number,name,format wanted\n1,Ada Cole,\n");

    assertThat(members.find(ADA).orElseThrow().formatWanted()).isNull();
  }

  @Test
  void every_format_can_be_chosen_and_every_choice_is_a_format() {
    assertThat(((FieldType.Choice) MemberField.FORMAT_WANTED.type()).options())
        .extracting(FieldType.Option::key)
        .containsExactly(Stream.of(Format.values()).map(Format::key).toArray(String[]::new));
  }

  private void takeInAda() {
    carryOut(UNITS, "name\nMere\n");
    String cells =
        Stream.of(MemberField.values())
            .map(field -> "\"" + cell(sample(field)) + "\"")
            .reduce("1", (line, cell) -> line + "," + cell);
    assertThat(
            carryOut(MEMBERS, "number," + String.join(",", headings()) + "\n" + cells + "\n")
                .faults()
                .isEmpty())
        .isTrue();
  }

  private static String cell(Object value) {
    return value instanceof List<?> parts
        ? String.join("|", parts.stream().map(Object::toString).toList())
        : value.toString();
  }

  private static Object sample(MemberField field) {
    if (field == MemberField.NAME) {
      return "Ada Cole";
    }
    return switch (field.type()) {
      case FieldType.Line _ -> "01234 567890";
      case FieldType.Lines _ -> "1 Quay\nMere";
      case FieldType.Email _ -> "ada@example.org";
      case FieldType.Day _ -> LocalDate.of(2001, 5, field.name().length());
      case FieldType.Standing _ -> "honorary";
      case FieldType.OfUnit _ -> new UnitId("mere-clp");
      case FieldType.Several _ -> List.of("disabled", "young");
      case FieldType.Choice choice -> choice.options().getLast().key();
    };
  }

  private static Object another(MemberField field) {
    return switch (field.type()) {
      case FieldType.Day _ -> LocalDate.of(1999, 1, 1);
      case FieldType.OfUnit _ -> new UnitId("other-clp");
      case FieldType.Several _ -> List.of("councillors");
      case FieldType.Choice choice -> choice.options().getFirst().key();
      case FieldType.Line _, FieldType.Lines _, FieldType.Email _, FieldType.Standing _ -> "other";
    };
  }

  private static String[] headings() {
    return Stream.of(MemberField.values())
        .map(field -> field.inFiles().heading())
        .toArray(String[]::new);
  }

  private static boolean answers(Column column, String letters) {
    return Stream.concat(Stream.of(column.heading()), column.synonyms().stream())
        .anyMatch(heading -> heading.replaceAll("[^a-z0-9]", "").equals(letters));
  }

  private String written() {
    StringWriter text = new StringWriter();
    export.write(MEMBERS, text, Actor.command("export"));
    return text.toString();
  }
}
