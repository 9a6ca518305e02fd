package org.hustings.count.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.Lots;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.json.JsonReader;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.hustings.count.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {
  private static final String CLUB =
      """
      4 2
      40 1 2 0
      12 2 3 0
      9 3 0
      6 4 3 0
      0
      "Ada <b>&'\\"Ash" "Oak & Elm"
      "Ben Birch with a name far longer than any column of the table"
      "Cleo"
      "=DAN()"
      "Club </title><script>"
      """;

  private static CountRecord count(String rule) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(CLUB.getBytes(StandardCharsets.UTF_8));
    Contest contest = BallotFiles.read("club.blt", in).contest();
    return switch (Rules.named(rule).orElseThrow().count(contest, Lots.none())) {
      case CountResult.Counted(CountRecord record) -> record;
      case CountResult.LotNeeded needed -> throw new AssertionError(needed);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"scottish", "ers97", "northern-ireland", "nz-meek", "meek", "block-vote"})
  void no_line_of_the_text_sheet_is_wider_than_80_columns(String rule) throws IOException {
    assertThat(TextSheet.of(count(rule)).lines().filter(line -> Columns.width(line) > 80))
        .isEmpty();
  }

  @Test
  void a_surplus_is_explained_with_its_arithmetic() throws IOException {
    assertThat(TextSheet.of(count("ers97")).replaceAll("\\s+", " "))
        .contains(", over 40 transferable papers: value 0.4")
        .contains("is elected: reached the quota (5.1.7).");
  }

  @Test
  void the_json_sheet_is_json_and_its_votes_add_up() throws IOException {
    CountRecord record = count("scottish");
    for (String sheet :
        List.of(JsonSheet.line(record, "a \"b\".blt"), JsonSheet.laidOut(record, "a.blt"))) {
      JsonReader json =
          new JsonReader(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
      json.object();
      int stages = 0;
      while (json.hasNext()) {
        if (json.name().equals("stages")) {
          json.list();
          while (json.hasNext()) {
            assertThat(sum(json)).isEqualByComparingTo("67");
            stages++;
          }
        } else {
          json.skip();
        }
      }
      json.end();
      assertThat(stages).isEqualTo(record.stages().size());
    }
    assertThat(JsonSheet.line(record, "a.blt").lines()).hasSize(1);
  }

  private static BigDecimal sum(JsonReader stage) throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    stage.object();
    while (stage.hasNext()) {
      switch (stage.name()) {
        case "votes" -> {
          stage.object();
          while (stage.hasNext()) {
            stage.name();
            sum = sum.add(new BigDecimal(stage.string()));
          }
        }
        case "nonTransferable" -> sum = sum.add(new BigDecimal(stage.string()));
        default -> stage.skip();
      }
    }
    return sum;
  }

  @Test
  void names_cannot_break_out_of_the_page() throws IOException {
    String page = HtmlSheet.document(List.of(count("ers97")));

    assertThat(page).doesNotContain("<script", "<b>&'").contains("Ada &lt;b&gt;&amp;&#39;");
  }

  @Test
  void the_fragment_needs_no_inline_style_and_no_script() throws IOException {
    String fragment = HtmlSheet.fragment(count("scottish"));

    assertThat(fragment).doesNotContain("<style", "style=", "<script", "<h1").contains("<article");
    assertThat(HtmlSheet.style()).contains(".sheet");
  }

  @Test
  void every_table_says_what_it_shows_and_every_cell_has_its_headings() throws IOException {
    String fragment = HtmlSheet.fragment(count("scottish"));

    assertThat(fragment)
        .contains("<caption>Votes at stages 1 to ")
        .contains("<th scope=\"col\">Stage 2 ")
        .contains("<th scope=\"row\">Cleo</th>");
  }

  @Test
  void bands_into_a_stage_carry_all_its_votes() throws IOException {
    for (String rule : List.of("scottish", "ers97", "northern-ireland", "nz-meek", "warren")) {
      CountRecord record = count(rule);
      for (Stage stage : record.stages().subList(1, record.stages().size())) {
        double carried = Flow.into(record, stage).stream().mapToDouble(Flow::votes).sum();
        assertThat(carried).as("%s, stage %d", rule, stage.number()).isBetween(66.999, 67.001);
      }
    }
  }

  @Test
  void a_comparison_shows_winners_and_where_the_counts_part() throws IOException {
    assertThat(Comparison.of(List.of(count("scottish"), count("block-vote"))))
        .contains("Elected, in order", "They part at stage 1");
    assertThat(Comparison.of(List.of(count("scottish"), count("scottish"))))
        .contains("Stage by stage they do the same.");
  }
}
