package org.hustings.server.candidacy.web;

import java.util.Arrays;
import java.util.List;
import org.hustings.server.candidacy.CandidacyWords;
import org.hustings.server.candidacy.State;
import org.hustings.server.candidacy.imports.Outcome;
import org.hustings.server.candidacy.imports.Outcome.Part;
import org.hustings.words.Words;

/// What the page of a file of candidates says of a line.
public final class OutcomeWords {
  private OutcomeWords() {}

  /// What a line comes to.
  public static String of(Words words, Outcome outcome) {
    return switch (outcome) {
      case Outcome.PutForward(boolean checked, _) when !checked ->
          words.say("candidates-staff.outcome.not-checked");
      case Outcome.PutForward(_, boolean letter) ->
          letter
              ? words.say("candidates-staff.outcome.eligible")
              : words.say("candidates-staff.outcome.no-address");
      case Outcome.Changed changed ->
          words.say("candidates-staff.outcome.changed", "parts", parts(words, changed));
      case Outcome.Unchanged() -> words.say("candidates-staff.outcome.unchanged");
      case Outcome.Over(State state) ->
          words.say("candidates-staff.outcome.over", "state", CandidacyWords.state(words, state));
      case Outcome.Faulty _ -> words.say("candidates-staff.outcome.faulty");
    };
  }

  private static List<String> parts(Words words, Outcome.Changed changed) {
    return Arrays.stream(Part.values())
        .filter(changed::has)
        .map(part ->
            switch (part) {
              case PROFILE -> words.say("candidates-staff.outcome.profile");
              case STATEMENT -> words.say("candidates-staff.outcome.statement");
              case PHOTOGRAPH -> words.say("candidates-staff.outcome.photograph");
            })
        .toList();
  }
}
