package org.hustings.count.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
  /// What makes a beginning look like something else, and what does not.
  private static final String SIGNS = "=+-@＝＋－＠'\"’ \u00a0\u200b\t\r\n;,|aé1#";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil.example\")",
        "+44 7700 900123",
        "-2+3",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1",
        "\r=1",
        "\t",
        "  =1",
        "\"=1",
        "'=1",
        "’=1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "＝1",
        "＋1",
        "－1",
        "＠SUM(1)"
      })
  void what_begins_a_formula_stands_behind_an_apostrophe_and_comes_back(String text) {
    assertThat(CsvText.harmless(text)).startsWith("'" + text.charAt(0));
    assertThat(CsvText.plain(CsvText.harmless(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ann", "O'Neil", "'Ann'", "a=b", "12 High Street, -", "''", "1-2"})
  void what_begins_none_is_left_as_it_is(String text) {
    assertThat(CsvText.harmless(text)).isEqualTo(text);
    assertThat(CsvText.plain(text)).isEqualTo(text);
  }

  @Test
  void behind_a_semicolon_where_some_spreadsheets_begin_a_cell_it_is_harmless_too() {
    assertThat(CsvText.harmless("Ann;=1+1")).isEqualTo("Ann;'=1+1");
    assertThat(CsvText.plain("Ann;'=1+1")).isEqualTo("Ann;=1+1");
  }

  @Test
  void every_text_comes_back_unchanged_and_none_begins_a_formula() {
    for (int seed = 1; seed <= 50_000; seed++) {
      Random random = new Random(seed);
      StringBuilder made = new StringBuilder();
      for (int length = random.nextInt(9); length > 0; length--) {
        made.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      String text = made.toString();
      String cell = CsvText.harmless(text);

      assertThat(CsvText.plain(cell)).as("seed %d", seed).isEqualTo(text);
      assertThat(Arrays.stream(cell.split("[;\\t\\r\\n]", -1)).map(String::strip))
          .as("seed %d", seed)
          .noneMatch(begun -> begun.matches("(?s)[=+\\-@＝＋－＠].*"));
    }
  }

  @Test
  void a_line_has_quotes_where_it_needs_them() {
    assertThat(CsvText.line(Arrays.asList("a", "b,c", "d\"e", null, "=1")))
        .isEqualTo("a,\"b,c\",\"d\"\"e\",,'=1\r\n");
  }
}
