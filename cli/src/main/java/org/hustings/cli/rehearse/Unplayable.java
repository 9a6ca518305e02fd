package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.check.Checked;
import org.hustings.definition.check.Conditions;
import org.hustings.definition.check.DefinitionCheck;
import org.hustings.definition.check.Finding;
import org.hustings.definition.check.Place;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.ConditionKind;
import org.hustings.definition.eligibility.HasStatus;
import org.hustings.definition.eligibility.InNation;
import org.hustings.definition.eligibility.InRegion;
import org.hustings.definition.eligibility.InUnit;
import org.hustings.definition.eligibility.InUnitOfKind;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;

/// What of a definition cannot be played, in its own words, found before anything is started.
final class Unplayable {
  private Unplayable() {}

  /// What a check of a file refuses, with its lines.
  static List<String> of(Checked checked, String file) {
    return checked.refused().stream().map(refused -> located(file, refused)).toList();
  }

  /// What the definition still lacks once it is filled in: nothing that dispatch or the count need.
  static List<String> of(Rehearsed rehearsed, String file) {
    Checked checked = check(rehearsed.text());
    return checked.isComplete()
        ? List.of()
        : checked.findings().stream()
            .filter(one ->
                one instanceof Finding.Refused
                    || (one instanceof Finding.Open open && open.needed()))
            .map(one -> located(file + " as it is filled in", one))
            .toList();
  }

  /// Conditions that nobody of an invented society fulfils: its units and statuses are its own.
  static List<String> ofConditions(ElectionDefinition definition, String file, String text) {
    List<String> found = new ArrayList<>();
    Conditions.each(
        definition,
        Place.of(text),
        (condition, place, _) -> {
          if (asksUnitOrStatus(condition)) {
            found.add(
                "%s:%d: a condition \"%s\": the invented society has units and statuses of its own, so that nobody could fulfil it. Leave it out to rehearse the rest."
                    .formatted(file, place.line(), ConditionKind.of(condition).key()));
          }
        });
    found.addAll(ofSections(definition, file, text));
    return found;
  }

  /// Sections that members declare for themselves: nobody invented does.
  private static List<String> ofSections(ElectionDefinition definition, String file, String text) {
    return definition.vocabulary().declared().keySet().stream()
        .sorted()
        .map(section ->
            "%s:%d: a section \"%s\" that members declare for themselves: nobody of the invented society does, so that nobody would be in it. Leave \"declared-by\" and \"consent\" out to rehearse the rest."
                .formatted(file, Place.of(text).key("sections").key(section).line(), section))
        .toList();
  }

  private static boolean asksUnitOrStatus(Condition condition) {
    return condition instanceof HasStatus
        || condition instanceof InUnit
        || condition instanceof InUnitOfKind
        || condition instanceof InRegion
        || condition instanceof InNation;
  }

  static Checked check(String text) {
    return new DefinitionCheck(new DefinitionReader(CountRules.ofLibrary())).check(text);
  }

  private static String located(String file, Finding finding) {
    return "%s:%d:%d: %s".formatted(file, finding.line(), finding.column(), finding.words());
  }

  /// Why nobody would vote in any contest; nothing if somebody does in one.
  static List<String> of(ElectionDefinition definition, Society society, DefinitionLines lines) {
    List<String> silent = new ArrayList<>();
    for (ContestDefinition contest : definition.contests()) {
      int nominated = NominationPlan.of(contest, society).nominated().size();
      if (isVotedOn(contest, nominated)) {
        return List.of();
      }
      silent.add(
          "%s: contest \"%s\": \"limit\" and \"threshold\" let at most %d candidates onto the paper for %d seats, so that nobody votes."
              .formatted(
                  lines.place(contest.id().slug(), "threshold"),
                  contest.id().slug(),
                  nominated,
                  contest.seats()));
    }
    return silent;
  }

  static boolean isVotedOn(ContestDefinition contest, int nominated) {
    Counting counting = contest.counting();
    return nominated > contest.seats() || (counting != null && counting.reopenNominations());
  }
}
