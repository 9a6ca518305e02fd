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

/// Every count rule by its name. A rule's name never changes, nor does what it stands for without a
/// new version.
public final class Rules {
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
        BlockVote.firstPastThePost());
  }

  /// The rule of this name or alias, whatever its case; empty if there is none.
  public static Optional<CountRule> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String canonical = ALIASES.getOrDefault(lower, lower);
    return all().stream().filter(r -> r.description().name().equals(canonical)).findFirst();
  }
}
