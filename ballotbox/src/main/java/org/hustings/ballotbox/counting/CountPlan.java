package org.hustings.ballotbox.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.Lots;
import org.hustings.count.av.ElectoralCollege;
import org.hustings.count.av.ElectoralCollege.SingleWinner;
import org.hustings.count.av.Section;
import org.hustings.count.constraint.Constraint;
import org.hustings.count.file.BallotFile;
import org.hustings.count.rules.Rules;
import org.hustings.definition.College;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.GroupConstraint;
import org.jspecify.annotations.Nullable;

/// How one contest is counted, exactly enough for a stranger to repeat it.
///
/// @param rule by its name in the counting library, such as `ers97+ron`; of a contest with colleges
///   `av` or `fptp`
/// @param colleges of an electoral college, in the definition's order; empty for one electorate
/// @param crosses whether papers are marked with crosses, whose order means nothing
public record CountPlan(
    ContestDefinition contest,
    String rule,
    List<Constraint> constraints,
    List<College> colleges,
    boolean crosses) {
  public CountPlan {
    constraints = List.copyOf(constraints);
    colleges = List.copyOf(colleges);
  }

  /// The plan that the definition states.
  ///
  /// @throws CannotCount if it leaves open what a count must know, in words for the returning
  ///   officer
  public static CountPlan of(ContestDefinition contest) {
    Counting counting = contest.counting();
    if (counting == null) {
      throw new CannotCount(
          contest.name()
              + ": the definition does not say how it is counted. Add a \"count\" with its method and publish it before the close.");
    }
    List<Constraint> constraints =
        counting.constraints().stream().map(CountPlan::constraint).toList();
    String rule = CountRuleName.of(contest, counting);
    if (!counting.colleges().isEmpty() && !constraints.isEmpty()) {
      throw new CannotCount(
          contest.name()
              + ": an electoral college fills one seat, so that no constraint can be kept. Remove \"constraints\" or \"colleges\" and publish it before the close.");
    }
    return new CountPlan(
        contest, rule, constraints, counting.colleges(), !counting.method().isPreferential());
  }

  private static Constraint constraint(GroupConstraint stated) {
    return new Constraint(
        stated.group(),
        stated.atLeast() == null ? 0 : stated.atLeast(),
        stated.atMost() == null ? Constraint.NO_MAXIMUM : stated.atMost());
  }

  /// The names of the ballot files, one for each college or the only one.
  public List<String> fileNames() {
    List<String> names = new ArrayList<>();
    for (College college : colleges) {
      String plain = college.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      names.add("ballots-%d-%s.blt".formatted(names.size() + 1, plain));
    }
    return colleges.isEmpty() ? List.of("ballots.blt") : List.copyOf(names);
  }

  /// Which of the files holds the papers of this college; 0 where there are none.
  ///
  /// @throws IllegalArgumentException if the contest has no such college
  public int file(@Nullable String college) {
    if (colleges.isEmpty() && college == null) {
      return 0;
    }
    for (int file = 0; file < colleges.size(); file++) {
      if (colleges.get(file).name().equals(college)) {
        return file;
      }
    }
    throw new IllegalArgumentException(contest.id() + " has no college \"" + college + "\"");
  }

  /// Counts these files, one for each of [#fileNames], whose candidates carry their groups.
  ///
  /// @throws CannotCount if they do not fit the rule
  public CountResult count(List<BallotFile> files, Lots lots) {
    if (colleges.isEmpty()) {
      return Rules.named(rule).orElseThrow().count(contest(files.getFirst()), lots);
    }
    List<Section> sections = new ArrayList<>();
    for (int file = 0; file < colleges.size(); file++) {
      College college = colleges.get(file);
      sections.add(new Section(college.name(), college.percent(), contest(files.get(file))));
    }
    SingleWinner winner =
        crosses ? SingleWinner.FIRST_PAST_THE_POST : SingleWinner.ALTERNATIVE_VOTE;
    return new ElectoralCollege(sections, winner).count(lots);
  }

  private Contest contest(BallotFile file) {
    return file.contest().withConstraints(constraints);
  }

  /// The command that repeats the count in the folder of the files.
  public String command(boolean withLots) {
    StringBuilder words = new StringBuilder("hustings count --rule ").append(rule);
    for (Constraint constraint : constraints) {
      if (constraint.minimum() > 0) {
        words.append(" --constraint '").append(constraint.group()).append(">=");
        words.append(constraint.minimum()).append('\'');
      }
      if (constraint.maximum() != Constraint.NO_MAXIMUM) {
        words.append(" --constraint '").append(constraint.group()).append("<=");
        words.append(constraint.maximum()).append('\'');
      }
    }
    words.append(constraints.isEmpty() ? "" : " --groups groups.csv");
    words.append(withLots ? " --lots lots.csv" : "").append(" --format json");
    List<String> names = fileNames();
    for (int file = 0; file < colleges.size(); file++) {
      College college = colleges.get(file);
      words.append(" --section '").append(college.name()).append('=');
      words.append(college.percent().toPlainString()).append(':').append(names.get(file));
      words.append('\'');
    }
    return words.append(colleges.isEmpty() ? " ballots.blt" : "").toString();
  }
}
