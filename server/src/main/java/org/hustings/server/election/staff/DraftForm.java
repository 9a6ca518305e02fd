package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.words.Words;

/// Reads one of the five pages of a draft: what the page has is as it was sent, all else as it was.
///
/// @param form to which faults are told
/// @param sent the fields of the page
/// @param known what can be chosen
record DraftForm(
    DraftPage page,
    ElectionDefinition before,
    Fields form,
    Map<String, String> sent,
    KnownNames known,
    Words english) {
  /// All fields of all pages.
  static Map<String, String> filled(ElectionDefinition election) {
    Map<String, String> fields = new HashMap<>(DetailsForm.filled(election));
    for (ContestDefinition contest : election.contests()) {
      ContestForm.filled(contest)
          .forEach((field, value) -> fields.put(prefix(contest) + field, value));
    }
    return fields;
  }

  static String prefix(ContestDefinition contest) {
    return "contest." + contest.id().slug() + ".";
  }

  /// The election as the page has it; what is wrong is told to the form.
  ElectionDefinition election() {
    Map<String, String> all = filled(before);
    all.keySet().removeIf(page::has);
    sent.forEach((field, value) -> {
      if (page.has(field)) {
        all.put(field, value);
      }
    });
    Fields whole = new Fields(all, english);
    ElectionDefinition stated = new DetailsForm(whole, before).election();
    whole.faults().forEach(form::fault);
    MadeHere made = new MadeHere(form, known.vocabulary(), english);
    ElectionDefinition details = stated.withVocabulary(made.behind(stated.vocabulary()));
    ElectionDefinition wide = known.widened(details);
    List<ContestDefinition> contests = new ArrayList<>();
    for (ContestDefinition contest : before.contests()) {
      Fields own = new Fields(within(all, prefix(contest)), english);
      contests.add(new ContestForm(own, contest, wide, english).contest());
      own.faults().forEach((field, words) -> form.fault(prefix(contest) + field, words));
    }
    return known.keptIn(details.withContests(contests));
  }

  private static Map<String, String> within(Map<String, String> all, String prefix) {
    Map<String, String> own = new HashMap<>();
    all.forEach((field, value) -> {
      if (field.startsWith(prefix)) {
        own.put(field.substring(prefix.length()), value);
      }
    });
    return own;
  }
}
