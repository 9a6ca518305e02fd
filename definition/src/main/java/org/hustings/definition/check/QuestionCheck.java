package org.hustings.definition.check;

import static org.hustings.definition.timetable.ActKind.*;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;

/// Whether an election states nothing that a question does not have, and what must be known of its
/// rule.
final class QuestionCheck {
  /// Acts of those who stand.
  private static final List<ActKind> OF_CANDIDATES =
      List.of(NOMINATIONS_OPEN, NOMINATIONS_CLOSE, ACCEPTANCES_CLOSE, STATEMENTS_CLOSE);

  /// "-of-800" at the end of what a rule needs besides.
  private static final Pattern ELECTORS = Pattern.compile("-of-([0-9]+)(?=\\+|$)");

  private QuestionCheck() {}

  static void check(ElectionDefinition election, Place file, Findings findings) {
    if (election.asksOnly()) {
      OF_CANDIDATES.forEach(kind -> checkAct(election, kind, file, findings));
    }
    for (ContestDefinition contest : election.contests()) {
      Counting counting = contest.counting();
      if (contest.isQuestion() && counting != null && counting.rule() != null) {
        checkElectors(
            counting.rule(), file.contest(contest.id().slug()).key("count").key("rule"), findings);
      }
    }
  }

  private static void checkAct(
      ElectionDefinition election, ActKind kind, Place file, Findings findings) {
    if (election.timetable().act(kind).isPresent()) {
      findings.refuse(
          Step.NOMINATION,
          file.key("timetable").entry("act", kind.key()),
          "\"%s\" in an election that puts questions only".formatted(kind.key()),
          "no act of candidates",
          "remove it: nobody stands");
    }
  }

  /// The number stands in the rule, so that whoever counts again has it; nobody else compares it.
  private static void checkElectors(String rule, Place place, Findings findings) {
    Matcher electors = ELECTORS.matcher(rule);
    if (electors.find()) {
      findings.warn(
          Step.CLOSE,
          place,
          "a rule that needs a share of %s who could vote".formatted(electors.group(1)),
          "as many as are on the roll",
          "when the roll is frozen, compare it and change the rule if they differ; with more votes"
              + " than that nothing is counted");
    }
  }
}
