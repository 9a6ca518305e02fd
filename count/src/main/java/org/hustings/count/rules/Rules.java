package org.hustings.count.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hustings.count.CountRule;
import org.hustings.count.av.Av;
import org.hustings.count.gregory.Ers97;
import org.hustings.count.gregory.NorthernIreland;
import org.hustings.count.gregory.Scottish;
import org.hustings.count.meek.MeekAndWarren;
import org.hustings.count.meek.NzMeek;
import org.hustings.count.meek.ReferenceMeek;
import org.hustings.count.plurality.BlockVote;
import org.hustings.count.plurality.YesNo;
import org.hustings.count.rules.ReopenNominations.Meaning;

/// Every count rule by its name. A rule's name never changes, nor does what it stands for without a
/// new version.
public final class Rules {
  private static final String ALL_SEATS = "+ron";
  private static final String ONE_SEAT = "+ron-one-seat";
  private static final String LIMITED = "limited-vote-";
  private static final List<String> NAMES =
      List.of(
          "scottish",
          "ers97",
          "northern-ireland",
          "nz-meek",
          "reference-meek",
          "meek",
          "warren",
          "av",
          "block-vote",
          "limited-vote",
          "fptp",
          "yes-no");
  private static final Map<String, String> ALIASES =
      Map.of(
          "wigm", "scottish",
          "ssi-2011-399", "scottish",
          "ers", "ers97",
          "ni", "northern-ireland",
          "nz", "nz-meek",
          "meek-prf", "reference-meek",
          "irv", "av",
          "block", "block-vote",
          "first-past-the-post", "fptp");

  private Rules() {}

  /// All rules, in the order in which they are listed.
  public static List<CountRule> all() {
    return NAMES.stream().map(Rules::rule).toList();
  }

  /// Only the rule that is asked for is made, so that a count from the command line starts fast.
  private static CountRule rule(String name) {
    return switch (name) {
      case "scottish" -> Scottish.rule();
      case "ers97" -> Ers97.rule();
      case "northern-ireland" -> NorthernIreland.rule();
      case "nz-meek" -> NzMeek.rule();
      case "reference-meek" -> ReferenceMeek.rule();
      case "meek" -> MeekAndWarren.meek();
      case "warren" -> MeekAndWarren.warren();
      case "av" -> Av.rule();
      case "block-vote" -> BlockVote.rule();
      case "limited-vote" -> BlockVote.limited();
      case "fptp" -> BlockVote.firstPastThePost();
      case "yes-no" -> YesNo.rule();
      default -> throw new IllegalArgumentException("there is no rule " + name);
    };
  }

  /// The rule of this name or alias, whatever its case; empty if there is none.
  ///
  /// After a rule's name may follow `+ron` or `+ron-one-seat` for [ReopenNominations]; after
  /// `limited-vote` a hyphen and the number of Xs.
  public static Optional<CountRule> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(ALL_SEATS)) {
      return reopening(lower, ALL_SEATS, Meaning.ALL_SEATS_LEFT);
    }
    if (lower.endsWith(ONE_SEAT)) {
      return reopening(lower, ONE_SEAT, Meaning.ONE_SEAT);
    }
    if (lower.startsWith(LIMITED)) {
      return limited(lower.substring(LIMITED.length()));
    }
    String canonical = ALIASES.getOrDefault(lower, lower);
    return NAMES.contains(canonical) ? Optional.of(rule(canonical)) : Optional.empty();
  }

  private static Optional<CountRule> limited(String most) {
    try {
      return Optional.of(BlockVote.limited(Integer.parseInt(most)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<CountRule> reopening(String name, String suffix, Meaning meaning) {
    return named(name.substring(0, name.length() - suffix.length()))
        .map(rule -> new ReopenNominations(rule, meaning));
  }
}
