package org.hustings.count.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.count.file.Reading.ballots;
import static org.hustings.count.file.Reading.names;
import static org.hustings.count.file.Reading.read;

import org.junit.jupiter.api.Test;

class OtherFormatsTest {
  @Test
  void preflib_with_its_header_in_comments() {
    BallotFile file =
        read(
            "a.toi",
            """
            # FILE NAME: a.toi
            # TITLE: The club
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 9
            # ALTERNATIVE NAME 1: Ada
            # ALTERNATIVE NAME 2: Ben
            # ALTERNATIVE NAME 3: Cleo
            5: 1,{3,2}
            4: 2
            """);

    assertThat(ballots(file)).containsExactly("5: 1 2=3", "4: 2");
    assertThat(names(file)).containsExactly("Ada", "Ben", "Cleo");
    assertThat(file.title()).isEqualTo("The club");
    assertThat(file.seats()).isEmpty();
  }

  @Test
  void preflib_with_its_older_header() {
    BallotFile file = read("a.soi", "2\n1,Ada\n2,Ben\n9,9,2\n5,1,2\n4,2\n");

    assertThat(ballots(file)).containsExactly("5: 1 2", "4: 2");
    assertThat(names(file)).containsExactly("Ada", "Ben");
  }

  @Test
  void preflib_cut_short_is_refused() {
    assertThatThrownBy(() -> read("a.soi", "2\n1,Ada\n2,Ben\n9,9,2\n5,1,2\n"))
        .hasMessage(
            "a.soi, line 6, column 1: found the end of the file after 5 ballots, expected 9"
                + " ballots, as its header says");
  }

  @Test
  void two_answers_from_one_address_are_counted_and_told_without_the_address() {
    BallotFile file =
        read(
            "a.csv",
            """
            Timestamp,Email Address,Vote [1st choice],Vote [2nd choice]
            2024/03/01 10:00,ann@club.example,Ada,Ben
            2024/03/01 11:00,Ann@club.example,Ben,Ada
            2024/03/01 12:00,bob@club.example,Ben,Ada
            """);

    assertThat(ballots(file)).containsExactlyInAnyOrder("2: 2 1", "1: 1 2");
    assertThat(Reading.repairs(file))
        .anySatisfy(told -> assertThat(told).contains("line 3", "the same address as in line 2"))
        .noneSatisfy(told -> assertThat(told).contains("club.example"));
  }

  @Test
  void the_lines_of_one_ballot_may_have_one_address() {
    BallotFile file =
        read(
            "a.csv",
            "ballot,email,rank,candidate\n1,ann@club.example,1,Ada\n1,ann@club.example,2,Ben\n");

    assertThat(Reading.repairs(file)).noneSatisfy(told -> assertThat(told).contains("address as"));
  }

  @Test
  void csv_with_ranks_by_column() {
    BallotFile file =
        read("a.csv", "id,Ada,\"Birch, Ben\",Cleo,weight\n7,1,2,,3\n8,,1,3,1\n9,1,1,,1\n");

    assertThat(names(file)).containsExactly("Ada", "Birch, Ben", "Cleo");
    assertThat(ballots(file)).containsExactly("1: 1=2", "3: 1 2", "1: 2 - 3");
  }

  @Test
  void csv_with_crosses() {
    assertThat(ballots(read("a.csv", "Ada;Ben;Cleo\nX;;x\n;X;\n")))
        .containsExactly("1: 1=3", "1: 2");
  }

  @Test
  void csv_with_names_in_order_numbers_candidates_by_name() {
    BallotFile file = read("a.csv", "1st,2nd choice,Third\nCleo,Ada,\nBen,,Ada\nCleo,Ada\n");

    assertThat(names(file)).containsExactly("Ada", "Ben", "Cleo");
    assertThat(ballots(file)).containsExactly("1: 2 - 1", "2: 3 1");
  }

  @Test
  void csv_without_a_header_has_names_in_order() {
    assertThat(ballots(read("a.csv", "Cleo,Ada\nAda,Cleo\nCleo,Ada\n")))
        .containsExactly("1: 1 2", "2: 2 1");
  }

  @Test
  void a_bad_preference_in_csv_is_named_with_its_place() {
    assertThatThrownBy(() -> read("a.csv", "Ada,Ben\n1,2\n1,second\n"))
        .hasMessage(
            "a.csv, line 3, column 3: found \"second\", expected a preference from 1 to 9999, an X,"
                + " or nothing");
  }

  @Test
  void our_json() {
    BallotFile file =
        read(
            "-",
            "{\"title\":\"Club\",\"seats\":2,\"candidates\":[{\"number\":1,\"name\":\"Ada\"},"
                + "{\"number\":2,\"name\":\"B\\u00e9n\",\"party\":\"Elm\",\"groups\":[\"men\"]}],"
                + "\"withdrawn\":[2],\"invalid\":4,\"ballots\":[{\"weight\":3,"
                + "\"ranking\":[null,[2,1]]},{\"ranking\":[]}]}");

    assertThat(names(file)).containsExactly("Ada", "Bén");
    assertThat(file.candidates().get(1).groups()).containsExactly("men");
    assertThat(file.withdrawn()).containsExactly(2);
    assertThat(file.invalid()).isEqualTo(4);
    assertThat(ballots(file)).containsExactly("1:", "3: - 1=2");
  }

  @Test
  void a_fault_in_json_is_named_with_its_place() {
    assertThatThrownBy(() ->
            read("a.json", "{\"candidates\":[{\"name\":\"Ada\"}],\n\"ballots\":[{\"weight\":0}]}"))
        .isInstanceOf(BadBallotFile.class)
        .hasMessageStartingWith("a.json, line 2, column ")
        .hasMessageContaining("a weight from 1 to");
  }
}
