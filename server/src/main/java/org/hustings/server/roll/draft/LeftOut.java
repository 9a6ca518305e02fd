package org.hustings.server.roll.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Gap;
import org.hustings.server.election.rules.ConditionWords;
import org.hustings.server.roll.Totals;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// Counts those who do not go on the roll, and by which rule.
public final class LeftOut {
  private final ElectionDefinition election;
  private final Words english;
  private long members;
  private long left;
  private long stoodDown;
  private long inNoContest;
  private final Map<String, Map<Rule, Long>> unmet = new LinkedHashMap<>();
  private final Map<String, Long> inNoCollege = new LinkedHashMap<>();

  /// A condition that is not met, or of which the register does not say whether it is.
  private record Rule(Condition condition, @Nullable Gap gap) {
    Message words(ElectionDefinition election) {
      return ConditionWords.of(condition, gap, election.vocabulary());
    }
  }

  LeftOut(ElectionDefinition election, Words english) {
    this.election = election;
    this.english = english;
  }

  void add(Judgement judgement, boolean standsDown) {
    if (judgement.left()) {
      left++;
      return;
    }
    members++;
    if (standsDown) {
      stoodDown++;
      return;
    }
    if (judgement.entitlements().isEmpty()) {
      inNoContest++;
    }
    for (Judgement.Ruling ruling : judgement.rulings()) {
      String contest = ruling.contest().id().slug();
      for (Condition condition : ruling.unmet()) {
        unmet
            .computeIfAbsent(contest, _ -> new LinkedHashMap<>())
            .merge(new Rule(condition, ruling.gaps().get(condition)), 1L, Long::sum);
      }
      if (ruling.isInNoCollege()) {
        inNoCollege.merge(contest, 1L, Long::sum);
      }
    }
  }

  PreviewFigures figures(Totals totals) {
    return new PreviewFigures(
        members,
        left,
        stoodDown,
        inNoContest,
        totals,
        election.contests().stream()
            .flatMap(contest -> barred(contest.id().slug()).stream())
            .toList());
  }

  private List<PreviewFigures.Barred> barred(String contest) {
    Stream<PreviewFigures.Barred> byRule =
        unmet.getOrDefault(contest, Map.of()).entrySet().stream()
            .map(entry ->
                new PreviewFigures.Barred(
                    contest, english.say(entry.getKey().words(election)), entry.getValue()));
    Stream<PreviewFigures.Barred> byCollege =
        inNoCollege.containsKey(contest)
            ? Stream.of(
                new PreviewFigures.Barred(
                    contest, english.say("roll.rule.in-no-college"), inNoCollege.get(contest)))
            : Stream.<PreviewFigures.Barred>of();
    return Stream.concat(byRule, byCollege).toList();
  }
}
