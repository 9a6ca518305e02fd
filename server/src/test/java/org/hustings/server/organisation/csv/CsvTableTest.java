package org.hustings.server.organisation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static final Column NAME = Column.required("name", "unit");
  private static final Column JOINED = Column.optional("joined on", "joined", "date joined");

  private final Faults faults = new Faults();
  private final List<@Nullable String> names = new ArrayList<>();
  private final List<@Nullable LocalDate> joined = new ArrayList<>();
  private List<String> notes = List.of();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name,Joined On\n\"Cole, Ada\",2019-02-01\n",
        "name;date_joined\r\n\"Cole, Ada\";01/02/2019\r\n",
        "\uFEFFNAME\tJOINED\n\"Cole, Ada\"\t1 February 2019",
        "unit,joined\n\n\"Cole, Ada\",2019-02-01 00:00:00\n,\n"
      })
  void a_table_is_read_whatever_program_wrote_it(String text) throws IOException {
    read(text.getBytes(StandardCharsets.UTF_8));

    assertThat(faults.listed()).isEmpty();
    assertThat(names).containsExactly("Cole, Ada");
    assertThat(joined).containsExactly(LocalDate.of(2019, 2, 1));
  }

  @Test
  void a_file_of_windows_is_read_and_its_first_odd_line_told() throws IOException {
    read("name\nAda\nYnys Môn\n".getBytes(Charset.forName("windows-1252")));

    assertThat(names).containsExactly("Ada", "Ynys Môn");
    assertThat(notes).singleElement().asString().contains("Windows-1252").contains("line 3");
  }

  @Test
  void utf_16_is_read_too() throws IOException {
    read("\uFEFFname\nYnys Môn\n".getBytes(StandardCharsets.UTF_16LE));

    assertThat(names).containsExactly("Ynys Môn");
  }

  @Test
  void a_column_that_is_not_known_is_told_and_not_read() throws IOException {
    read("name,shoe size\nAda,38\n".getBytes(StandardCharsets.UTF_8));

    assertThat(notes).containsExactly("Not read, because not known here: column shoe size.");
    assertThat(names).containsExactly("Ada");
  }

  @Test
  void a_missing_column_is_named_with_the_headings_it_may_have_and_nothing_is_read()
      throws IOException {
    read("joined\n2019-02-01\n".getBytes(StandardCharsets.UTF_8));

    assertThat(faults.listed())
        .singleElement()
        .hasToString(
            "line 1, column name: No heading of the first line means this; it reads \"joined\"."
                + " Name one column \"name\" or \"unit\".");
    assertThat(joined).isEmpty();
  }

  @Test
  void every_fault_is_reported_with_its_line_and_column() throws IOException {
    read(
        "name,joined\nAda,31/02/2019\n,2019-01-01\n\"two\nlines\",x\nBea,1/2/2019,more\n"
            .getBytes(StandardCharsets.UTF_8));

    assertThat(faults.listed())
        .extracting(Fault::place)
        .containsExactly(
            "line 2, column joined on",
            "line 3, column name",
            "line 4, column joined on",
            "line 6");
  }

  @Test
  void a_quote_that_never_ends_is_a_fault_and_not_half_a_table() throws IOException {
    read("name\nAda\n\"Bea\nCyd\n".getBytes(StandardCharsets.UTF_8));

    assertThat(faults.listed()).singleElement().asString().contains("line 3");
  }

  @Test
  void a_quote_within_a_cell_that_is_not_written_twice_is_a_fault_with_its_line()
      throws IOException {
    read("name\nAda\n\"B\"ea\"\nCyd\n".getBytes(StandardCharsets.UTF_8));

    assertThat(faults.listed())
        .singleElement()
        .asString()
        .startsWith("line 3: ")
        .contains("written twice");
  }

  @Test
  void an_empty_file_is_told_what_its_first_line_should_be() throws IOException {
    read(new byte[0]);

    assertThat(faults.listed())
        .singleElement()
        .hasToString(
            "the file: The file is empty. Its first line must name the columns: name, joined on.");
  }

  @Test
  void a_file_with_a_fault_in_every_line_lists_a_thousand_and_counts_all() throws IOException {
    read(("name,joined\n" + "Ada,never\n".repeat(1500)).getBytes(StandardCharsets.UTF_8));

    assertThat(faults.count()).isEqualTo(1500);
    assertThat(faults.listed()).hasSize(Faults.MOST_LISTED);
  }

  private void read(byte[] bytes) throws IOException {
    CsvTable table = new CsvTable(new TextFile(bytes), List.of(NAME, JOINED), faults);
    table.read(row -> {
      names.add(row.required(NAME));
      joined.add(row.day(JOINED));
    });
    notes = table.notes();
  }
}
