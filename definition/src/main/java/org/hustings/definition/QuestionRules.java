package org.hustings.definition;

import java.util.Locale;
import org.hustings.count.CannotCount;
import org.hustings.count.CountRule;
import org.hustings.count.Scope.Method;
import org.hustings.count.plurality.Question;
import org.hustings.count.rules.Rules;

/// The rules of questions with what they need besides: there is no list of them all.
public final class QuestionRules {
  private QuestionRules() {}

  /// Whether a name such as `two-thirds+turnout-25%-of-800` is one that a question is counted by.
  public static boolean isRule(String name) {
    try {
      return name.equals(name.toLowerCase(Locale.ROOT))
          && Rules.named(name).filter(QuestionRules::decides).isPresent();
    } catch (CannotCount _) {
      // a share of nothing, or of more than all
      return false;
    }
  }

  /// Whether a third answer of this name abstains, as every rule wants it.
  public static boolean abstains(String answer) {
    return Question.isAbstention(answer);
  }

  private static boolean decides(CountRule rule) {
    return rule instanceof Question
        || (rule instanceof Rules listed
            && listed.description().scope().method() == Method.QUESTION);
  }
}
