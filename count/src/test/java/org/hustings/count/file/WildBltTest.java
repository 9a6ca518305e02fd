package org.hustings.count.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.count.file.Reading.ballots;
import static org.hustings.count.file.Reading.blt;
import static org.hustings.count.file.Reading.names;
import static org.hustings.count.file.Reading.read;
import static org.hustings.count.file.Reading.repairs;

import org.junit.jupiter.api.Test;

class WildBltTest {
  @Test
  void a_ballot_behind_a_number_with_a_minus_is_no_withdrawal_without_a_word() {
    assertThatThrownBy(() -> blt("3 1\n-2 1 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n"))
        .hasMessageContaining("line 2, column 4: found \"1\"")
        .hasMessageContaining("has withdrawn");
    assertThat(blt("3 1\n-2 -3\n1 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n").withdrawn())
        .containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void more_seats_than_candidates_is_no_fault_of_the_file() {
    assertThat(blt("2 3\n5 1 2 0\n0\n\"A\"\n\"B\"\n").seats()).hasValue(3);
  }

  @Test
  void names_between_single_quotes_lose_them_if_all_have_them() {
    assertThat(names(blt("2 1\n1 1 0\n0\n'Ada Ash'\n'Ben Birch'\nClub\n")))
        .containsExactly("Ada Ash", "Ben Birch");
    assertThat(names(blt("2 1\n1 1 0\n0\n'Ada' Ash\n'Ben'\nClub\n")))
        .containsExactly("'Ada' Ash", "'Ben'");
  }

  @Test
  void two_candidates_of_one_name_are_reported() {
    BallotFile file = blt("2 1\n1 1 0\n0\n\"Ada Ash\"\n\"ada  ash\"\n\"Club\"\n");

    assertThat(repairs(file))
        .containsExactly(
            "line 1: candidates 1 and 2 are both called \"Ada Ash\" (\"ada  ash\"): they are counted"
                + " as two");
  }

  @Test
  void preflib_may_number_its_candidates_from_0() {
    BallotFile file =
        read(
            "a.soc",
            """
            # FILE NAME: a.soc
            # NUMBER VOTERS: 3
            # ALTERNATIVE NAME 0: Ada
            # ALTERNATIVE NAME 1: Ben
            2: 0,1
            1: 1
            """);

    assertThat(names(file)).containsExactly("Ada", "Ben");
    assertThat(ballots(file)).containsExactly("2: 1 2", "1: 2");
  }

  @Test
  void a_list_of_candidates_names_those_of_a_file_without_names() throws java.io.IOException {
    CandidateList list =
        CandidateList.read(
            "names.txt",
            new java.io.ByteArrayInputStream(
                "Ada\nBen = B.\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(names(list.named(blt("2 1\n1 2 0\n0\n")))).containsExactly("Ada", "Ben");
    assertThat(names(list.named(blt("2 1\n1 2 0\n0\n\"b.\"\n\"ADA\"\n"))))
        .containsExactly("Ben", "Ada");
    assertThatThrownBy(() -> list.named(blt("2 1\n1 2 0\n0\n\"Cleo\"\n\"Ada\"\n")))
        .hasMessageContaining("nobody called \"Cleo\"");
    assertThatThrownBy(() -> list.named(blt("3 1\n1 2 0\n0\n")))
        .hasMessageContaining("found 2 names, expected 3 candidates");
  }
}
