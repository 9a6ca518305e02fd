package org.hustings.server.roll.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.College;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.Gap;
import org.hustings.definition.eligibility.MemberFacts;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.server.election.RegisterFacts;
import org.hustings.server.organisation.register.RegisterEntry;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/// Decides by the definition's conditions who may vote in which contest. A condition is judged by
/// the register's entry that it is given: as at which instant, is for the caller to choose.
public final class Electorate {
  private final Vocabulary vocabulary;
  private final List<Rule> rules;

  private Electorate(Vocabulary vocabulary, List<Rule> rules) {
    this.vocabulary = vocabulary;
    this.rules = rules;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /// What one contest asks of a voter, all together.
  private record Rule(ContestDefinition contest, Eligibility voters, List<College> colleges) {}

  /// The electorate of every contest.
  ///
  /// @throws RefusedException if a contest does not state who may vote
  public static Electorate of(ElectionDefinition election) {
    List<String> silent = silent(election);
    if (!silent.isEmpty()) {
      throw new RefusedException("roll-staff.refused.unstated", "contests", silent);
    }
    return ofStated(election);
  }

  /// Whether every contest states who may vote.
  static boolean isStated(ElectionDefinition election) {
    return silent(election).isEmpty();
  }

  private static List<String> silent(ElectionDefinition election) {
    return election.contests().stream()
        .filter(contest -> election.voters(contest) == null)
        .map(ContestDefinition::name)
        .toList();
  }

  /// The electorate of those contests that state who may vote.
  public static Electorate ofStated(ElectionDefinition election) {
    return new Electorate(
        election.vocabulary(),
        election.contests().stream()
            .filter(contest -> election.voters(contest) != null)
            .map(contest -> rule(election, contest))
            .toList());
  }

  private static Rule rule(ElectionDefinition election, ContestDefinition contest) {
    Eligibility voters = election.voters(contest);
    Counting counting = contest.counting();
    return new Rule(
        contest,
        voters == null ? Eligibility.ANYONE : voters,
        counting == null ? List.of() : counting.colleges());
  }

  /// What the conditions say of a member.
  public Judgement judge(RegisterEntry entry) {
    MemberFacts facts = RegisterFacts.of(entry, vocabulary);
    return new Judgement(
        entry.member().hasLeft(), rules.stream().map(rule -> judge(rule, facts)).toList());
  }

  private static Judgement.Ruling judge(Rule rule, MemberFacts facts) {
    List<Condition> unmet = rule.voters().unmet(facts);
    Map<Condition, Gap> gaps = new HashMap<>();
    for (Condition condition : unmet) {
      @Nullable Gap gap = condition.gap(facts);
      if (gap != null) {
        gaps.put(condition, gap);
      }
    }
    return new Judgement.Ruling(
        rule.contest(), unmet, gaps, !rule.colleges().isEmpty(), college(rule, facts));
  }

  private static @Nullable String college(Rule rule, MemberFacts facts) {
    return rule.colleges().stream()
        .filter(college -> college.voters().holds(facts))
        .map(College::name)
        .findFirst()
        .orElse(null);
  }
}
