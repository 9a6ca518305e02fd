package org.hustings.definition.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hustings.count.CountRule;
import org.hustings.count.Scope.Misfit;
import org.hustings.count.rules.Rules;
import org.hustings.definition.College;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Counting;
import org.hustings.definition.GroupConstraint;

/// Whether a contest can be counted as it is stated, and whether its count is what it says.
final class CountCheck {
  private final ContestDefinition contest;
  private final Counting counting;
  private final Place count;
  private final Findings findings;

  private CountCheck(ContestDefinition contest, Counting counting, Place count, Findings findings) {
    this.contest = contest;
    this.counting = counting;
    this.count = count;
    this.findings = findings;
  }

  static void check(ContestDefinition contest, Place place, Findings findings) {
    if (contest.counting() != null) {
      new CountCheck(contest, contest.counting(), place.key("count"), findings).check();
    }
  }

  private void check() {
    checkConstraints();
    if (!counting.colleges().isEmpty()) {
      checkBesideColleges();
      checkNames();
      checkVoters();
    }
  }

  private void checkConstraints() {
    if (counting.constraints().isEmpty()) {
      return;
    }
    Place place = count.key("constraints");
    if (!counting.colleges().isEmpty()) {
      findings.refuse(
          Step.CLOSE,
          place,
          "\"constraints\" beside \"colleges\"",
          "one of them",
          "an electoral college fills one seat, so that no constraint can be kept");
    } else if (isUnfit(Misfit.CONSTRAINTS)) {
      findings.refuse(
          Step.CLOSE,
          place,
          "\"constraints\" with the method \"%s\"".formatted(counting.method().key()),
          "a method that keeps constraints",
          "write \"method: stv\" with a rule, or remove them");
    } else {
      findings.warn(
          Step.CLOSE,
          place,
          "a constraint on " + groups(),
          "to be told of each candidate whether they belong to it",
          "two officials state it once the papers are settled, and no count begins while it is"
              + " missing");
    }
  }

  private String groups() {
    return String.join(
        " and ",
        counting.constraints().stream()
            .map(GroupConstraint::group)
            .map(group -> '"' + group + '"')
            .toList());
  }

  /// Whether the only rule of a method of crosses cannot do it; of the others the reader has asked
  /// the rule that is stated.
  private boolean isUnfit(Misfit misfit) {
    CountRule own =
        switch (counting.method()) {
          case BLOCK_VOTE -> Rules.BLOCK_VOTE;
          case LIMITED_VOTE -> Rules.LIMITED_VOTE;
          case FIRST_PAST_THE_POST -> Rules.FIRST_PAST_THE_POST;
          case STV, ALTERNATIVE_VOTE, QUESTION -> null;
        };
    return own != null && counting.method().misfits(own, contest.seats(), true).contains(misfit);
  }

  private void checkBesideColleges() {
    String rule = counting.rule();
    String counts = counting.method() == CountMethod.ALTERNATIVE_VOTE ? "av" : "fptp";
    if (rule != null && !Rules.named(rule).equals(Rules.named(counts))) {
      findings.refuse(
          Step.CLOSE,
          count.key("rule"),
          '"' + rule + "\" beside \"colleges\"",
          '"' + counts + '"',
          "an electoral college is counted by no other rule");
    }
    if (counting.reopenNominations()) {
      findings.refuse(
          Step.CLOSE,
          count.key("re-open-nominations"),
          "\"re-open-nominations\" beside \"colleges\"",
          "one of them",
          "the count of an electoral college knows no vote for re-opening nominations");
    }
  }

  private void checkNames() {
    List<String> names = new ArrayList<>();
    for (int number = 0; number < counting.colleges().size(); number++) {
      String name = counting.colleges().get(number).name();
      String folded = name.toLowerCase(Locale.ROOT);
      if (names.contains(folded)) {
        findings.refuse(
            Step.CLOSE,
            count.key("colleges").entry(number).key("name"),
            "a second college called \"" + name + '"',
            "a name of its own for each",
            "all papers would be counted in the first of them");
      }
      names.add(folded);
    }
  }

  /// A voter votes in the first college whose conditions hold.
  private void checkVoters() {
    List<College> colleges = counting.colleges();
    for (int number = 1; number < colleges.size(); number++) {
      for (College earlier : colleges.subList(0, number)) {
        boolean everybody = earlier.voters().conditions().isEmpty();
        if (everybody || earlier.voters().equals(colleges.get(number).voters())) {
          findings.refuse(
              Step.FREEZE,
              count.key("colleges").entry(number).key("voters"),
              "a college that nobody votes in",
              "voters who are not in an earlier one",
              "\"%s\" above it has %s already; put the college with the fewest conditions last"
                  .formatted(earlier.name(), everybody ? "every voter" : "the same voters"));
          break;
        }
      }
    }
  }
}
