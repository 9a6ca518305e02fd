package org.hustings.ballotbox.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Question;
import org.junit.jupiter.api.Test;

class MarkingTest {
  /// Its candidates have the keys 1, 4, 9, 16 and ron.
  private final BallotPaper ranked = SamplePapers.paper("committee", CountMethod.STV, 5, 3);

  private final BallotPaper crossed = SamplePapers.paper("auditors", CountMethod.BLOCK_VOTE, 5, 2);

  @Test
  void figures_are_read_in_the_order_of_preference() {
    NumberBoxes.Reading reading =
        NumberBoxes.read(ranked, Map.of("1", " 2 ", "9", "1", "ron", "003", "4", ""));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.preferences().candidates()).containsExactly("9", "1", "ron");
  }

  @Test
  void two_candidates_with_one_preference_are_named() {
    assertThat(boxes(Map.of("1", "1", "4", "2", "9", "2")))
        .containsExactly("C2 and C3 both have preference 2: give each their own.");
  }

  @Test
  void a_gap_is_named() {
    assertThat(boxes(Map.of("1", "1", "4", "3")))
        .containsExactly("C2 has preference 3, but nobody has 2.");
    assertThat(boxes(Map.of("4", "2"))).containsExactly("C2 has preference 2, but nobody has 1.");
  }

  @Test
  void what_is_no_preference_is_named() {
    assertThat(boxes(Map.of("1", "x", "4", "0", "9", "1")))
        .containsExactly(
            "C1 has \"x\": write a preference such as 1, 2 or 3.",
            "C2 has \"0\": write a preference such as 1, 2 or 3.");
  }

  @Test
  void more_marks_than_the_paper_may_carry_are_counted() {
    assertThat(words(ranked, new Marks.Preferences(List.of("1", "4", "9", "16"))))
        .containsExactly("4 candidates have a preference, and 3 may have one: take some away.");
    assertThat(words(crossed, new Marks.Crosses(List.of("1", "4", "9"))))
        .containsExactly("3 crosses are made, and 2 may be: take some away.");
  }

  @Test
  void nobody_marked_twice_or_unknown_is_let_through() {
    assertThat(words(crossed, new Marks.Crosses(List.of("1", "1"))))
        .containsExactly("C1 has more than one cross.");
    assertThat(words(crossed, new Marks.Crosses(List.of("77"))))
        .containsExactly("A cross is for nobody on this paper.");
    assertThat(words(crossed, new Marks.Crosses(List.of())))
        .containsExactly("Nobody is marked: mark a candidate, or leave this paper out.");
  }

  @Test
  void crosses_do_not_stand_for_preferences_nor_the_other_way_round() {
    assertThat(words(ranked, new Marks.Crosses(List.of("1")))).hasSize(1);
    assertThat(words(crossed, new Marks.Preferences(List.of("1")))).hasSize(1);
  }

  @Test
  void a_blank_paper_is_cast_only_where_that_is_allowed() {
    BallotPaper never =
        new BallotPaper(
            ranked.contest(),
            ranked.contestName(),
            ranked.seats(),
            ranked.method(),
            ranked.marks(),
            ranked.order(),
            ranked.candidates(),
            false);

    assertThat(words(ranked, new Marks.Blank())).isEmpty();
    assertThat(words(never, new Marks.Blank()))
        .containsExactly("A blank paper may not be cast: mark a candidate.");
  }

  @Test
  void a_question_takes_one_cross_beside_one_answer_in_the_order_that_is_stated() {
    BallotPaper asked =
        BallotPaper.asking(
            ranked.contest(),
            "Rules",
            new Question("Shall they be amended?", List.of("Yes", "No", "Abstain")),
            false);
    assertThat(asked.drawn(42).candidates()).isEqualTo(asked.candidates());
    assertThat(asked.forVoter(7)).isEqualTo(asked);
    assertThat(words(asked, new Marks.Crosses(List.of("no")))).isEmpty();
    assertThat(words(asked, new Marks.Crosses(List.of("yes", "no"))))
        .containsExactly("2 crosses are made, and 1 may be: take some away.");
    assertThat(words(asked, new Marks.Crosses(List.of())))
        .containsExactly("No answer is marked: mark one, or leave this paper out.");
    assertThat(words(asked, new Marks.Blank()))
        .containsExactly("No answer is marked: mark one, or leave this paper out.");
    assertThat(words(asked, new Marks.Preferences(List.of("yes")))).hasSize(1);
  }

  private List<String> boxes(Map<String, String> boxes) {
    return NumberBoxes.read(ranked, boxes).faults().stream().map(MarkFault::words).toList();
  }

  private static List<String> words(BallotPaper paper, Marks marks) {
    return MarkingRules.faults(paper, marks).stream().map(MarkFault::words).toList();
  }
}
