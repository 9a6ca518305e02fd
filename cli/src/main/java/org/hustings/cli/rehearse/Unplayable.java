package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.check.Checked;
import org.hustings.definition.check.Conditions;
import org.hustings.definition.check.DefinitionCheck;
import org.hustings.definition.check.Finding;
import org.hustings.definition.check.Place;
import org.hustings.definition.eligibility.HasStatus;
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

  /// Conditions that nobody on a roll fulfils: whoever has left is on none.
  static List<String> ofConditions(ElectionDefinition definition, String file, String text) {
    List<String> found = new ArrayList<>();
    Conditions.each(
        definition,
        Place.of(text),
        (condition, place, _) -> {
          if (condition instanceof HasStatus(var status) && hasLeft(status)) {
            found.add(
                "%s:%d: a condition \"status: %s\": whoever has left is on no roll, so that nobody could fulfil it. Ask for the status of those who are members."
                    .formatted(file, place.line(), status));
          }
        });
    return found;
  }

  private static boolean hasLeft(String status) {
    String plain = status.strip().toLowerCase(Locale.ROOT);
    return plain.equals("left") || plain.startsWith("left:");
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
    return contest.isQuestion()
        || nominated > contest.seats()
        || (counting != null && counting.reopenNominations());
  }
}
