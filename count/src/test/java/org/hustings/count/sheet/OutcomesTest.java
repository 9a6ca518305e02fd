package org.hustings.count.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.constraint.Constraint;
import org.hustings.count.record.CountRecord;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final String WITH_RON =
      """
      4 3
      8 1 4 0
      4 4 0
      3 2 0
      2 3 0
      0
      "Ada Ash"
      "Ben Birch"
      "Cleo Cedar"
      "RON"
      "Club"
      """;

  private static final String QUESTION =
      """
      2 1
      60 1 0
      40 2 0
      0
      "Yes"
      "No"
      "Shall the rules be changed?"
      """;

  private static final String FOUR =
      """
      4 2
      9 1 2 0
      6 2 3 0
      5 3 0
      1 4 0
      0
      "Ada Ash"
      "Ben Birch"
      "Cleo Cedar"
      "Dan Dogwood"
      "Club"
      """;

  @Test
  void a_seat_that_re_open_nominations_took_stays_empty_and_nobody_is_elected_to_it()
      throws IOException {
    CountRecord record = Sheet.count("scottish+ron-one-seat", WITH_RON);

    assertThat(Sheet.text(record))
        .contains("1 seat stays empty: nominations re-opened. 1. Ada Ash")
        .contains("RON has won a seat: reached the quota (rule 47(1)). Nominations are re-opened")
        .doesNotContain("RON is elected")
        .doesNotContain("3. RON");
    assertThat(HtmlSheet.fragment(record))
        .contains("1 seat stays empty: nominations re-opened.")
        .contains("<em>nominations re-opened</em>")
        .doesNotContain("<b>RON</b>");
    assertThat(JsonSheet.line(record, "club.blt"))
        .contains("\"elected\":[1,2],\"emptySeats\":1")
        .contains("\"4\":\"re-opened\"");
    assertThat(CsvSheet.of(record)).contains("4,RON,,re-opened,,4");
  }

  @Test
  void every_seat_that_re_open_nominations_leave_is_counted() throws IOException {
    CountRecord record = Sheet.count("scottish+ron", WITH_RON);

    assertThat(Sheet.text(record)).contains("2 seats stay empty: nominations re-opened.");
    assertThat(JsonSheet.line(record, "club.blt")).contains("\"elected\":[1],\"emptySeats\":2");
  }

  @Test
  void a_question_is_carried_or_not_and_has_neither_seats_nor_a_quota() throws IOException {
    CountRecord carried = Sheet.count("yes-no", QUESTION);
    CountRecord lost = Sheet.count("yes-no", QUESTION.replace("60 1 0", "30 1 0"));

    assertThat(Sheet.text(carried)).contains("Carried, 60 to 40.");
    assertThat(Sheet.text(lost)).contains("Not carried, 30 to 40.");
    for (String sheet : List.of(TextSheet.of(carried), HtmlSheet.fragment(carried))) {
      assertThat(sheet.toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("seat", "quota", "non-transferable", "elected<", "elected\n", "margin");
    }
    assertThat(JsonSheet.line(carried, "q.blt")).contains("\"carried\":true");
    assertThat(JsonSheet.line(lost, "q.blt")).contains("\"carried\":false");
  }

  @Test
  void x_votes_have_no_stages_no_quota_and_nothing_non_transferable() throws IOException {
    CountRecord record =
        Sheet.count(
            "fptp", "3 1\n9 1 0\n6 2 0\n0\n\"Ada Ash\"\n\"Ben Birch\"\n\"Cleo\"\n\"Club\"\n");

    assertThat(Sheet.text(record))
        .contains("1. Ada Ash, 9 votes: among the highest votes")
        .contains("Ben Birch, was 3 votes behind.")
        .doesNotContain("stage 1")
        .doesNotContain("Non-transferable");
    assertThat(HtmlSheet.fragment(record)).doesNotContain("Stage 1", "non-transferable");
  }

  @Test
  void what_follows_an_election_stands_after_it() throws IOException {
    Contest contest = Sheet.contest(FOUR);
    List<Candidate> groups =
        contest.candidates().stream()
            .map(candidate -> candidate.number() > 2 ? candidate.with("women") : candidate)
            .toList();
    CountRecord record =
        Sheet.count(
            "ers97",
            contest
                .withCandidates(groups)
                .withConstraints(List.of(Constraint.atLeast(1, "women"))));

    String text = Sheet.text(record);
    assertThat(text.indexOf("Ada Ash is elected: reached the quota"))
        .isPositive()
        .isLessThan(text.indexOf("Ben Birch is doomed"));
  }

  @Test
  void an_exclusion_says_why_and_where_the_papers_went() throws IOException {
    assertThat(Sheet.text(Sheet.count("scottish", FOUR)))
        .contains(
            "Exclusion of Dan Dogwood, 1.00000 on 1 paper: the fewest votes, and no surplus is"
                + " left to transfer. Where the votes went: non-transferable 1.00000.");
    assertThat(Sheet.text(Sheet.count("av", FOUR.replace("4 2", "4 1"))))
        .contains(
            "Exclusion of Cleo Cedar, 5 on 5 papers: the fewest votes. Where the votes went:"
                + " non-transferable 5.");
  }

  @Test
  void papers_that_moved_stand_with_their_value_and_receivers() throws IOException {
    CountRecord record = Sheet.count("scottish", FOUR);

    assertThat(TextSheet.of(record))
        .contains("Papers moved\n------------")
        .containsPattern("To +at 0\\.11111 ")
        .containsPattern("Ben Birch +9");
    assertThat(HtmlSheet.fragment(record)).contains("<table class=\"votes matrix\">");
  }

  @Test
  void the_excluded_have_no_noughts_after_they_are_out_and_whole_votes_no_decimals()
      throws IOException {
    String text = TextSheet.of(Sheet.count("scottish", FOUR));

    assertThat(text).containsPattern("Ada Ash +42\\.9% +9 E");
    assertThat(text.lines().filter(line -> line.startsWith("Dan Dogwood") && line.endsWith("X")))
        .singleElement()
        .asString()
        .endsWith("-1.00000  0.00000 X");
    assertThat(text.lines().filter(line -> line.equals("Dan Dogwood"))).isNotEmpty();
  }

  @Test
  void the_electorate_gives_the_turnout_and_invalid_papers_their_reasons() throws IOException {
    Contest contest = Sheet.contest(FOUR).withWithdrawn(Set.of(4));
    CountRecord record = Sheet.count("scottish", contest);
    SheetOptions options = SheetOptions.plain().withElectorate(84);

    assertThat(TextSheet.of(record, options))
        .contains("84; turnout 25.0%")
        .contains("21: 20 valid, 1 invalid (1 without a preference that can be used)");
    assertThat(JsonSheet.line(record, "a.blt", options))
        .contains("\"electorate\":84,")
        .contains("\"invalid\":1,\"withoutUsablePreference\":1}");
  }

  @Test
  void names_that_a_spreadsheet_would_run_are_harmless_and_read_back_unchanged()
      throws IOException {
    for (String name : List.of("=1+2", "+44", "-Ann", "@ann", "'=x", "Ann-Marie", "'Ann")) {
      String sheet =
          CsvSheet.of(Sheet.count("av", FOUR.replace("4 2", "4 1").replace("Ada Ash", name)));
      String cell = sheet.lines().skip(1).findFirst().orElseThrow().split(",", -1)[1];
      assertThat(cell)
          .doesNotStartWith("=")
          .doesNotStartWith("+")
          .doesNotStartWith("-")
          .doesNotStartWith("@");
      assertThat(cell.replaceFirst("^'('*[=+@-])", "$1")).isEqualTo(name);
    }
  }

  @Test
  void a_share_is_rounded_to_one_decimal() {
    assertThat(Share.of(new BigDecimal("1"), new BigDecimal("3"))).isEqualTo("33.3%");
    assertThat(Share.of(0, 0)).isEmpty();
  }
}
