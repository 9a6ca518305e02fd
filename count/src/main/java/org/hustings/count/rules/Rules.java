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
    return List.of(
        Scottish.rule(),
        Ers97.rule(),
        NorthernIreland.rule(),
        NzMeek.rule(),
        ReferenceMeek.rule(),
        MeekAndWarren.meek(),
        MeekAndWarren.warren(),
        Av.rule(),
        BlockVote.rule(),
        BlockVote.limited(),
        BlockVote.firstPastThePost(),
        YesNo.rule());
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
    if (lower.matches("limited-vote-[1-9][0-9]{0,3}")) {
      return Optional.of(BlockVote.limited(Integer.parseInt(lower.substring(13))));
    }
    String canonical = ALIASES.getOrDefault(lower, lower);
    return all().stream().filter(r -> r.description().name().equals(canonical)).findFirst();
  }

  private static Optional<CountRule> reopening(String name, String suffix, Meaning meaning) {
    return named(name.substring(0, name.length() - suffix.length()))
        .map(rule -> new ReopenNominations(rule, meaning));
  }
}
