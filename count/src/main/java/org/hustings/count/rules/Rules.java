package org.hustings.count.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
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

/// Every count rule, in the order in which they are listed. A rule's name never changes, nor does
/// what it stands for without a new version.
///
/// A rule is made when it is first asked something, so that a count from the command line starts
/// fast.
public enum Rules implements CountRule {
  SCOTTISH("scottish", "wigm", "ssi-2011-399"),
  ERS97("ers97", "ers"),
  NORTHERN_IRELAND("northern-ireland", "ni"),
  NZ_MEEK("nz-meek", "nz"),
  REFERENCE_MEEK("reference-meek", "meek-prf"),
  MEEK("meek"),
  WARREN("warren"),
  AV("av", "irv"),
  BLOCK_VOTE("block-vote", "block"),
  LIMITED_VOTE("limited-vote"),
  FIRST_PAST_THE_POST("fptp", "first-past-the-post"),
  YES_NO("yes-no");

  private static final String ALL_SEATS = "+ron";
  private static final String ONE_SEAT = "+ron-one-seat";
  private static final String LIMITED = "limited-vote-";

  private final List<String> names;

  Rules(String... names) {
    this.names = List.of(names);
  }

  private CountRule rule() {
    return switch (this) {
      case SCOTTISH -> Scottish.rule();
      case ERS97 -> Ers97.rule();
      case NORTHERN_IRELAND -> NorthernIreland.rule();
      case NZ_MEEK -> NzMeek.rule();
      case REFERENCE_MEEK -> ReferenceMeek.rule();
      case MEEK -> MeekAndWarren.meek();
      case WARREN -> MeekAndWarren.warren();
      case AV -> Av.rule();
      case BLOCK_VOTE -> BlockVote.rule();
      case LIMITED_VOTE -> BlockVote.limited();
      case FIRST_PAST_THE_POST -> BlockVote.firstPastThePost();
      case YES_NO -> YesNo.rule();
    };
  }

  @Override
  public RuleDescription description() {
    return rule().description();
  }

  @Override
  public CountResult count(Contest contest, Lots lots) {
    return rule().count(contest, lots);
  }

  /// All rules, in the order in which they are listed.
  public static List<CountRule> all() {
    return List.of(values());
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
    for (Rules rule : values()) {
      if (rule.names.contains(lower)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
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
