package org.hustings.cli.rehearse;

import java.util.List;
import java.util.Optional;
import org.hustings.count.rules.Rules;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Counting;
import org.jspecify.annotations.Nullable;

/// How a contest is counted, with the exact rule where the definition leaves it open.
final class FilledCount {
  /// In the order in which they are tried.
  private static final List<Rules> RULES =
      List.of(
          Rules.SCOTTISH, Rules.ERS97, Rules.NORTHERN_IRELAND, Rules.NZ_MEEK, Rules.REFERENCE_MEEK);

  private FilledCount() {}

  static Counting of(ContestDefinition stated, List<Filled> filled) {
    String contest = stated.id().slug();
    Counting counting = stated.counting();
    if (counting == null) {
      CountMethod method = method(stated);
      counting = Counting.by(method);
      filled.add(new Filled(contest, "count.method", method.key()));
    }
    if (counting.rule() != null || !counting.method().hasSeveralRules()) {
      return counting;
    }
    String rule = rule(stated, counting);
    if (rule == null) {
      return counting;
    }
    filled.add(new Filled(contest, "count.rule", rule));
    return new Counting(
        counting.method(),
        rule,
        counting.votes(),
        counting.constraints(),
        counting.colleges(),
        counting.reopenNominations());
  }

  private static CountMethod method(ContestDefinition stated) {
    if (stated.isQuestion()) {
      return CountMethod.QUESTION;
    }
    return stated.seats() == 1 ? CountMethod.ALTERNATIVE_VOTE : CountMethod.STV;
  }

  /// The first that can do what is asked of it; absent if none can.
  private static @Nullable String rule(ContestDefinition stated, Counting counting) {
    boolean constrained = !counting.constraints().isEmpty();
    if (counting.method() == CountMethod.ALTERNATIVE_VOTE && fits(Rules.AV, stated, constrained)) {
      return name(Rules.AV);
    }
    if (stated.isQuestion()) {
      return name(Rules.YES_NO);
    }
    Optional<Rules> first =
        RULES.stream()
            .filter(rule -> counting.method().misfits(rule, stated.seats(), constrained).isEmpty())
            .findFirst();
    return first.map(FilledCount::name).orElse(null);
  }

  private static boolean fits(Rules rule, ContestDefinition stated, boolean constrained) {
    return CountMethod.ALTERNATIVE_VOTE.misfits(rule, stated.seats(), constrained).isEmpty();
  }

  private static String name(Rules rule) {
    return rule.description().name();
  }
}
