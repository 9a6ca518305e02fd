package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.CountRule;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;

/// The table of rules that `hustings count --rules` prints.
public final class RulesSheet {
  private static final int FIELD = 12;

  private RulesSheet() {}

  public static String of(List<CountRule> rules) {
    StringBuilder out = new StringBuilder(1 << 13);
    for (CountRule rule : rules) {
      RuleDescription description = rule.description();
      out.append(description.name()).append(": ").append(description.title()).append('\n');
      field(out, "Citation", description.citation());
      field(out, "Counts", counts(description.scope()));
      field(out, "Version", description.version());
      field(out, "Arithmetic", description.arithmetic());
      field(out, "Ties", description.ties());
      field(out, "Validation", description.validation());
      field(out, "Deviations", description.deviations());
      out.append('\n');
    }
    Columns.wrap(
        out,
        "",
        "",
        "With re-open nominations: add +ron (its election leaves every seat not filled before it"
            + " empty) or +ron-one-seat (it leaves one seat empty) to a name, as in ers97+ron. With"
            + " a number of Xs: limited-vote-2. With what else a question needs:"
            + " two-thirds+turnout-25%-of-800, yes-no+yes-40%-of-5000, yes-no+yes-2/3-of-papers."
            + " With a quorum: schulze+quorum-46.",
        TextSheet.WIDTH);
    return out.toString();
  }

  private static String counts(Scope scope) {
    String marks =
        switch (scope.marks()) {
          case PREFERENCES ->
              scope.equalPreferences() ? "preferences, shared ones too" : "preferences";
          case CROSSES -> "crosses";
          case QUESTION -> "a question";
        };
    String seats =
        switch (scope.seats()) {
          case NONE -> "";
          case ONE -> "; one seat";
          case SEVERAL -> "; several seats";
        };
    return marks
        + seats
        + (scope.constraints() ? "; constraints" : "")
        + (scope.lots() ? "; lots where nothing else decides" : "; needs no lot");
  }

  private static void field(StringBuilder out, String name, String words) {
    Columns.wrap(
        out,
        "  " + Columns.left(name, FIELD),
        " ".repeat(2 + FIELD),
        words.isBlank() ? "none known" : words,
        TextSheet.WIDTH);
  }
}
