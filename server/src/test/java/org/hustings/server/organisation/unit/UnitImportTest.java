package org.hustings.server.organisation.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hustings.server.organisation.RegisterName.UNITS;

import java.io.IOException;
import java.nio.file.Path;
import org.hustings.server.organisation.FieldChange;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.organisation.csv.Fault;
import org.hustings.server.organisation.imports.Difference;
import org.hustings.server.organisation.imports.Differences;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.ImportTest;
import org.hustings.server.platform.work.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnitImportTest extends ImportTest {
  @Autowired private Units units;

  @Test
  void the_directory_of_648_local_parties_is_taken_in_as_it_is_and_a_second_time_changes_nothing()
      throws IOException {
    Path file =
        Path.of(System.getProperty("hustings.shared"), "data/labour/clp_directory_2010_2023.csv");
    assumeThat(file).as("the directory of local parties, %s, is absent", file).exists();
    ImportRequest request = request(UNITS, CsvSource.of(file), true);

    ImportReport first = register.carryOut(request, Progress.SILENT);
    ImportReport second = register.carryOut(request, Progress.SILENT);

    assertThat(differences(first).added().count()).isEqualTo(648);
    assertThat(units.ofKind(new KindId("clp"), AS_OF)).hasSize(648);
    assertThat(units.find("Broxtowe CLP"))
        .isInstanceOfSatisfying(
            UnitMatch.Found.class,
            found -> {
              assertThat(found.unit().region()).isEqualTo("East Midlands");
              assertThat(found.unit().nation()).isEqualTo("England");
              assertThat(found.unit().code()).isEqualTo("E14000607");
            });
    changesNothing(second);
  }

  @Test
  void a_dry_run_tells_what_is_new_what_changes_and_what_is_gone_and_changes_nothing() {
    carryOut(UNITS, "name,region\nBroxtowe,East Midlands\nBassetlaw,East Midlands\n");

    Differences differences =
        differences(dryRun(UNITS, "name,region\nBroxtowe CLP,The Midlands\nWorthing West,\n"));

    assertThat(differences.added().first())
        .extracting(Difference::title)
        .containsExactly("Worthing West CLP");
    assertThat(differences.changed().first())
        .singleElement()
        .satisfies(difference -> {
          assertThat(difference.line()).isEqualTo(2);
          assertThat(difference.fields())
              .containsExactly(new FieldChange("region", "East Midlands", "The Midlands"));
        });
    assertThat(differences.gone().first())
        .extracting(Difference::title)
        .containsExactly("Bassetlaw CLP");
    assertThat(units.all()).hasSize(2);
  }

  @Test
  void what_a_complete_file_does_not_hold_ends_the_day_before() {
    carryOut(UNITS, "name\nBroxtowe\nBassetlaw\n");

    carryOutComplete(UNITS, "name\nBroxtowe\n");

    assertThat(units.ofKind(new KindId("clp"), AS_OF))
        .extracting(Unit::name)
        .containsExactly("Broxtowe");
    assertThat(units.find(new UnitId("bassetlaw-clp")).orElseThrow().until())
        .isEqualTo(AS_OF.minusDays(1));
    changesNothing(carryOutComplete(UNITS, "name\nBroxtowe\n"));
  }

  @Test
  void a_unit_is_renamed_when_the_file_has_its_code() {
    carryOut(UNITS, "name,gss_code\nBuckingham,E14000608\n");

    carryOut(UNITS, "name,gss_code\nBuckingham and Bletchley,E14000608\n");

    assertThat(units.all())
        .singleElement()
        .satisfies(unit -> {
          assertThat(unit.id()).hasToString("buckingham-clp");
          assertThat(unit.fullName()).isEqualTo("Buckingham and Bletchley CLP");
        });
  }

  @Test
  void kinds_parents_aliases_dates_and_successors_are_read() {
    ImportReport report =
        carryOut(
            UNITS,
            """
            name;kind;part of;also known as;valid from;valid to;succeeded by
            Leeds North East;CLP;;LNE|Leeds NE;;30/5/2024;Leeds North East 2024
            Roundhay;branch;Leeds North East CLP;;;;
            Leeds;labour group;;;;;
            Leeds North East 2024;clp;;;31/5/2024;;
            """);

    assertThat(report.faults()).isEmpty();
    assertThat(units.find("lne"))
        .isEqualTo(units.find("Leeds NE"))
        .isInstanceOf(UnitMatch.Found.class);
    assertThat(units.find(new UnitId("roundhay-branch")).orElseThrow().parent())
        .hasToString("leeds-north-east-clp");
    assertThat(units.find(new UnitId("leeds-north-east-clp")).orElseThrow().successors())
        .containsExactly(new UnitId("leeds-north-east-2024-clp"));
    assertThat(units.find("Leeds Labour Group")).isInstanceOf(UnitMatch.Found.class);
  }

  @Test
  void every_fault_is_told_at_once_and_then_nothing_is_taken_in() {
    ImportReport report =
        carryOut(
            UNITS,
            """
            name,kind,parent,from,until
            Broxtowe,clp,,,
            BROXTOWE CLP,,,,
            Roundhay,ward,,,
            Beeston,branch,Brockstow,,
            Bassetlaw,clp,,2020-02-30,
            Bolsover,clp,,2020-02-02,2020-02-01
            """);

    assertThat(report.carriedOut()).isFalse();
    assertThat(report.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "line 3, column name: \"BROXTOWE\" is the unit of line 2 already. Keep one of the two"
                + " lines.",
            "line 4, column kind: There is no kind of unit \"ward\". Use one of clp, branch, union,"
                + " society, labour-group, youth-branch, or record the kind first.",
            "line 5, column parent: No one unit is called \"Brockstow\", in this file or on the"
                + " register. Write its full name or its id.",
            "line 6, column from: \"2020-02-30\" is not a day of the calendar. Write it as"
                + " 2020-08-24 or 24/08/2020.",
            "line 7, column until: The last day is before the first. Correct one of them.");
    assertThat(units.all()).isEmpty();
  }
}
