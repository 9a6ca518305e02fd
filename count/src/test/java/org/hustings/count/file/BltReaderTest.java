package org.hustings.count.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.count.file.Reading.ballots;
import static org.hustings.count.file.Reading.blt;
import static org.hustings.count.file.Reading.names;
import static org.hustings.count.file.Reading.parties;
import static org.hustings.count.file.Reading.repairs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BltReaderTest {
  private static final String NAMES = "\"Ada\"\n\"Ben\"\n\"Cleo\"\n\"Garden club\"\n";

  @Test
  void a_plain_file_is_read_without_repair() {
    BallotFile file = blt("3 2\n4 1 2 0\n2 3 0\n1 1 2 0\n0\n" + NAMES);

    assertThat(file.seats()).hasValue(2);
    assertThat(ballots(file)).containsExactly("5: 1 2", "2: 3");
    assertThat(names(file)).containsExactly("Ada", "Ben", "Cleo");
    assertThat(file.title()).isEqualTo("Garden club");
    assertThat(file.repairs()).isEmpty();
  }

  @Test
  void equal_and_skipped_preferences_are_kept() {
    assertThat(ballots(blt("3 1\n2 3=1 2 0\n1 2 - 1 0\n1 1 = 3 0\n0\n" + NAMES)))
        .containsExactly("1: 1=3", "2: 1=3 2", "1: 2 - 1");
  }

  @Test
  void withdrawn_candidates_stand_as_negative_numbers_or_in_brackets() {
    assertThat(blt("3 1\n-2 -3\n1 1 0\n0\n" + NAMES).withdrawn()).containsExactlyInAnyOrder(2, 3);
    assertThat(blt("3 1\n-2\n1 1 0\n0\n" + NAMES).withdrawn()).containsExactly(2);
    assertThat(blt("3 1\n[withdrawn 3]\n1 1 0\n0\n" + NAMES).withdrawn()).containsExactly(3);
  }

  @Test
  void nicknames_and_an_order_for_ties_are_understood() {
    BallotFile file = blt("3 2\n[nick a b c]\n[tie c a b ]\n5 a b 0\n1 b=c 0\n0\n" + NAMES);

    assertThat(ballots(file)).containsExactly("5: 1 2", "1: 2=3");
    assertThat(file.ties()).containsExactly(3, 1, 2);
  }

  @Test
  void an_option_that_is_not_ours_is_passed_over_and_reported() {
    BallotFile file = blt("3 2\n[droop precision=5]\n5 1 0\n0\n" + NAMES);

    assertThat(repairs(file)).containsExactly("line 2: the option [droop] was passed over");
  }

  @Test
  void a_ballot_number_in_parentheses_stands_for_one_ballot() {
    assertThat(ballots(blt("3 2\n(A 1) 1 2 0\n(A 2) 1 2 0\n0\n" + NAMES)))
        .containsExactly("2: 1 2");
  }

  @Test
  void comments_and_blank_lines_say_nothing() {
    BallotFile file =
        blt(
            """
            # the club
            3 2 # header

            4 1 2 0 # first

            0 # end

            "Ada" # 1
            "Ben"

            "Cleo"
            # done
            "Garden club" # title
            """);

    assertThat(ballots(file)).containsExactly("4: 1 2");
    assertThat(names(file)).containsExactly("Ada", "Ben", "Cleo");
    assertThat(file.title()).isEqualTo("Garden club");
  }

  @Test
  void a_ballot_without_preferences_is_a_ballot() {
    assertThat(ballots(blt("3 2\n7 0\n1 1 0\n0\n" + NAMES))).containsExactly("7:", "1: 1");
  }

  @Test
  void several_ballots_may_share_a_line() {
    assertThat(ballots(blt("3 2\n2 1 0 3 2 1 0\n0\n" + NAMES))).containsExactly("2: 1", "3: 2 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void any_line_ending_will_do(String ending) {
    String text = ("3 2\n4 1 2 0\n2 3 0\n0\n" + NAMES).replace("\n", ending);

    assertThat(ballots(blt(text))).containsExactly("4: 1 2", "2: 3");
    assertThat(names(blt(text))).containsExactly("Ada", "Ben", "Cleo");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_number() {
    assertThat(blt("\uFEFF3 2\n4 1 2 0\n0\n" + NAMES).seats()).hasValue(2);
  }

  @Test
  void text_that_is_not_utf_8_is_read_as_windows_1252_and_reported() {
    byte[] bytes =
        "1 1\n1 1 0\n0\n\"Zoë – Müller\"\n\"T\"\n".getBytes(Charset.forName("windows-1252"));
    BallotFile file = Reading.read("test.blt", bytes);

    assertThat(names(file)).containsExactly("Zoë – Müller");
    assertThat(repairs(file))
        .containsExactly("line 4: the text is not UTF-8: it was read as Windows-1252");
  }

  @Test
  void utf_16_is_read_too() {
    byte[] bytes = ("3 2\n4 1 2 0\n0\n" + NAMES).getBytes(StandardCharsets.UTF_16);

    assertThat(names(Reading.read("test.blt", bytes))).containsExactly("Ada", "Ben", "Cleo");
  }

  @Test
  void a_missing_closing_0_is_reported() {
    assertThat(repairs(blt("3 2\n4 1 2 0\n" + NAMES)))
        .containsExactly("line 3: the closing 0 of the ballots is missing");
    assertThat(repairs(blt("3 2\n4 1 2\n4 2\n0\n" + NAMES)))
        .containsExactly("lines 2-3: the ballot's closing 0 is missing: it ends with its line");
  }

  @Test
  void commas_of_a_spreadsheet_are_read_as_spaces() {
    BallotFile file =
        blt("3 1,\n786 1 0,\n87 1 2 0,\n0,\nAda ASH,\nBen,BIRCH\nCleo CEDAR,\nWard 9,\n");

    assertThat(ballots(file)).containsExactly("786: 1", "87: 1 2");
    assertThat(names(file)).containsExactly("Ada ASH", "Ben BIRCH", "Cleo CEDAR");
    assertThat(repairs(file)).contains("lines 1-8: commas were read as spaces");
  }

  @Test
  void decimals_of_whole_numbers_are_dropped() {
    BallotFile file = blt("3 2\n4.00 1.0 2 0\n0\n" + NAMES);

    assertThat(ballots(file)).containsExactly("4: 1 2");
    assertThat(repairs(file)).containsExactly("line 2: decimals of whole numbers were dropped");
  }

  @Test
  void a_candidate_ranked_twice_keeps_the_earlier_preference() {
    BallotFile file = blt("3 2\n4 1 2 1 3 0\n0\n" + NAMES);

    assertThat(ballots(file)).containsExactly("4: 1 2 3");
    assertThat(repairs(file))
        .containsExactly(
            "line 2: candidate 1 is ranked twice: only the earlier preference was kept");
  }

  @Test
  void names_and_parties_are_told_apart_in_every_dialect() {
    String head = "2 1\n1 1 0\n0\n";
    assertThat(parties(blt(head + "\"Ada ASH\" \"Oak\"\n\"Ben BIRCH\" \"Elm\"\n\"T\"\n")))
        .containsExactly("Oak", "Elm");
    assertThat(parties(blt(head + "\"Ada ASH \"\"Oak\"\"\"\n\"Ben \"\"Elm Party\"\"\"\nT\n")))
        .containsExactly("Oak", "Elm Party");
    assertThat(parties(blt(head + "\"\"\"Ada\"\" \"\"Oak\"\"\"\n\"\"\"Ben\"\" \"\"Elm\"\"\"\nT\n")))
        .containsExactly("Oak", "Elm");
    assertThat(parties(blt(head + "Ada ASH  (Oak)\nBen BIRCH (Elm)\nT\n")))
        .containsExactly("Oak", "Elm");
    BallotFile partyFirst = blt(head + "\"Oak \"\"Ada ASH\"\"\"\n\"Elm \"\"Ben BIRCH\"\" \"\nT\n");
    assertThat(parties(partyFirst)).containsExactly("Oak", "Elm");
    assertThat(names(partyFirst)).containsExactly("Ada ASH", "Ben BIRCH");
  }

  @Test
  void names_may_share_a_line() {
    assertThat(names(blt("3 2\n1 1 0\n0\n\"Ada\" \"Ben\" \"Cleo\"\n\"T\"\n")))
        .containsExactly("Ada", "Ben", "Cleo");
  }

  @Test
  void names_are_taken_from_comments_where_there_are_no_others() {
    BallotFile file =
        blt("2 1\n1 1 0\n0\n# ALTERNATIVE NAME 1: Ada\n# ALTERNATIVE NAME 2: Ben\nThe ward\n");

    assertThat(names(file)).containsExactly("Ada", "Ben");
    assertThat(file.title()).isEqualTo("The ward");
  }

  @Test
  void candidates_without_any_names_go_by_their_numbers() {
    BallotFile file = blt("2 1\n1 1 0\n0\n");

    assertThat(names(file)).containsExactly("Candidate 1", "Candidate 2");
    assertThat(repairs(file))
        .containsExactly("line 3: no names are given: candidates go by their numbers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                       | 1 | 1 | the end of the file | number of candidates",
        "3                        | 1 | 2 | the end of the line | number of seats, from 1 to 32767",
        "3 40000                  | 1 | 3 | \"40000\" | number of seats, from 1 to 32767",
        "three 2                  | 1 | 1 | \"three\" | number of candidates",
        "3 2 1                    | 1 | 5 | \"1\" | end of the line",
        "3 2;1 4 0                | 2 | 3 | \"4\" | candidate's number from 1 to 3",
        "3 2;1 1 0;1 2 x 0        | 3 | 5 | \"x\" | candidate's number from 1 to 3",
        "3 2;1.5 1 0              | 2 | 1 | \"1.5\" | how many ballots",
        "3 2;1 1 0;-2 1 0         | 3 | 1 | \"-2\" | how many ballots",
        "3 2;1 1 0;0;'\"Ada\"'    | 5 | 1 | after 1 names | the names of 3 candidates",
        "3 2;[tie 1 2];1 1 0;0    | 2 | 1 | \"[tie\" | each of 3 candidates once",
        "3 2;(12 1 0              | 2 | 8 | the end of the line | closing parenthesis",
        "3 2;99999999999999999999 1 0 | 2 | 1 | \"99999999999999999999\" | how many ballots",
      })
  void what_cannot_be_mended_is_named_with_its_place(
      String text, long line, int column, String found, String expected) {
    assertThatThrownBy(() -> blt(text.replace(';', '\n')))
        .isInstanceOf(BadBallotFile.class)
        .hasMessageStartingWith("test.blt, line " + line + ", column " + column + ": found ")
        .hasMessageContaining(found)
        .hasMessageContaining(expected);
  }

  @Test
  void a_line_longer_than_the_buffer_is_read() {
    StringBuilder text = new StringBuilder("3 2\n");
    text.repeat("2 1 3 0 ", 100_000).append("\n0\n").append(NAMES);

    assertThat(ballots(blt(text.toString()))).containsExactly("200000: 1 3");
  }
}
