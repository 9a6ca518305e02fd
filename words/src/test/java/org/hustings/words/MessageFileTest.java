package org.hustings.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFileTest {
  @Test
  void a_message_has_its_comments_and_the_place_of_those_before_it() {
    List<Entry> entries =
        MessageFile.read(
            "slate.en.properties",
            """
            # place: the page of a group
            # its heading
            # example: name="Oak, League", seats=3
            slate.heading = {name}: \\
                {seats}
            # what follows
            slate.lead = Line\\nby line
            """);

    assertThat(entries)
        .extracting(Entry::key, Entry::text, Entry::place, Entry::origin)
        .containsExactly(
            tuple(
                "slate.heading", "{name}: {seats}", "the page of a group", "slate.en.properties:4"),
            tuple("slate.lead", "Line\nby line", "the page of a group", "slate.en.properties:7"));
    assertThat(entries.getFirst().notes()).containsExactly("its heading");
    assertThat(entries.getFirst().examples())
        .containsExactly(new Example(List.of("name", "Oak, League", "seats", new BigDecimal("3"))));
    assertThat(entries.getLast().examples()).isEmpty();
  }

  @Test
  void an_example_has_text_numbers_times_lists_and_what_is_so_or_not() {
    assertThat(
            Example.read(
                    "a=\"x\", b=2.5, c=2026-11-29, d=2026-11-29T16:30, e=16:30, f=[\"x\", \"y\"],"
                        + " g=true")
                .named())
        .containsExactly(
            "a",
            "x",
            "b",
            new BigDecimal("2.5"),
            "c",
            LocalDate.of(2026, 11, 29),
            "d",
            LocalDateTime.of(2026, 11, 29, 16, 30),
            "e",
            LocalTime.of(16, 30),
            "f",
            List.of("x", "y"),
            "g",
            true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slate.heading|key = text",
        "ballot.heading = Vote|does not begin with \"slate.\"",
        "# example: name=|cannot be read",
      })
  void a_fault_is_told_with_its_line(String line, String told) {
    assertThatIllegalStateException()
        .isThrownBy(() -> MessageFile.read("slate.en.properties", "\n" + line))
        .withMessageContaining("slate.en.properties, line 2")
        .withMessageContaining(told);
  }

  @Test
  void a_key_stands_once_in_its_file() {
    assertThatIllegalStateException()
        .isThrownBy(() -> MessageFile.read("slate.en.properties", "slate.a = A\nslate.a = B"))
        .withMessageContaining("twice");
  }
}
