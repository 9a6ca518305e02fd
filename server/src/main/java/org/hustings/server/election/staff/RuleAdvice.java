package org.hustings.server.election.staff;

import java.util.Arrays;
import java.util.List;
import org.hustings.count.Scope.Marks;
import org.hustings.count.rules.Rules;
import org.hustings.definition.CountMethod;
import org.hustings.words.Message;

/// A count rule as the form of a contest offers it.
///
/// @param name as the definition writes it
/// @param advice in two sentences: what it does, and for whom it is
/// @param recommended whether it is what most want who do not know
/// @param question whether it decides a question
public record RuleAdvice(
    String name, String title, Message advice, boolean recommended, boolean question) {
  static RuleAdvice of(Rules rule) {
    return new RuleAdvice(
        rule.description().name(),
        rule.description().title(),
        Message.of(advice(rule)),
        rule == Rules.SCOTTISH || rule == Rules.YES_NO,
        rule.description().scope().marks() == Marks.QUESTION);
  }

  /// Those by which some method fills a seat.
  static List<RuleAdvice> all() {
    return Arrays.stream(Rules.values())
        .filter(rule ->
            Arrays.stream(CountMethod.values())
                .anyMatch(method -> method.misfits(rule, 1, false).isEmpty()))
        .map(RuleAdvice::of)
        .toList();
  }

  private static String advice(Rules rule) {
    return switch (rule) {
      case SCOTTISH -> "election-staff.rule.scottish";
      case ERS97 -> "election-staff.rule.ers97";
      case NORTHERN_IRELAND -> "election-staff.rule.northern-ireland";
      case NZ_MEEK -> "election-staff.rule.nz-meek";
      case REFERENCE_MEEK -> "election-staff.rule.reference-meek";
      case MEEK -> "election-staff.rule.meek";
      case WARREN -> "election-staff.rule.warren";
      case AV -> "election-staff.rule.av";
      case BLOCK_VOTE -> "election-staff.rule.block-vote";
      case LIMITED_VOTE -> "election-staff.rule.limited-vote";
      case FIRST_PAST_THE_POST -> "election-staff.rule.fptp";
      case APPROVAL -> "election-staff.rule.approval";
      case SCHULZE -> "election-staff.rule.schulze";
      case YES_NO -> "election-staff.rule.yes-no";
      case TWO_THIRDS -> "election-staff.rule.two-thirds";
      case THREE_QUARTERS -> "election-staff.rule.three-quarters";
    };
  }
}
