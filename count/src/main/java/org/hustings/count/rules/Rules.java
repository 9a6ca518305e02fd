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
import org.hustings.count.pairwise.Schulze;
import org.hustings.count.plurality.BlockVote;
import org.hustings.count.plurality.Question;
import org.hustings.count.plurality.RequirementKey;
import org.hustings.count.rules.ReopenNominations.Meaning;

/// Every count rule, in the order in which they are listed. A rule's name never changes, nor does
/// what it stands for without a new version.
///
/// A rule is made when it is first asked something, so that a count from the command line starts
/// fast.
public enum Rules implements CountRule {
  SCOTTISH("scottish wigm ssi-2011-399"),
  ERS97("ers97 ers"),
  NORTHERN_IRELAND("northern-ireland ni"),
  NZ_MEEK("nz-meek nz"),
  REFERENCE_MEEK("reference-meek meek-prf"),
  MEEK("meek"),
  WARREN("warren"),
  AV("av irv"),
  BLOCK_VOTE("block-vote block"),
  LIMITED_VOTE("limited-vote"),
  FIRST_PAST_THE_POST("fptp first-past-the-post"),
  APPROVAL("approval"),
  SCHULZE("schulze debian"),
  YES_NO("yes-no"),
  TWO_THIRDS("two-thirds"),
  THREE_QUARTERS("three-quarters");

  private static final String ALL_SEATS = "+ron";
  private static final String ONE_SEAT = "+ron-one-seat";
  private static final String LIMITED = "limited-vote-";

  /// Its own name and then its aliases, with spaces between them.
  private final String names;

  Rules(String names) {
    this.names = names;
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
      case APPROVAL -> BlockVote.approval();
      case SCHULZE -> Schulze.rule();
      case YES_NO -> Question.moreYesThanNo();
      case TWO_THIRDS -> Question.twoThirds();
      case THREE_QUARTERS -> Question.threeQuarters();
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
  /// `limited-vote` a hyphen and the number of Xs; after `schulze` a quorum, as in
  /// `schulze+quorum-46`; after a question's rule what else it needs, as [RequirementKey] has it.
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
    int plus = lower.lastIndexOf('+');
    if (plus > 0) {
      return with(named(lower.substring(0, plus)), lower.substring(plus + 1));
    }
    for (Rules rule : values()) {
      if (List.of(rule.names.split(" ", -1)).contains(lower)) {
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

  private static Optional<CountRule> with(Optional<CountRule> rule, String more) {
    return rule.map(named -> named instanceof Rules listed ? listed.rule() : named)
        .flatMap(made ->
            switch (made) {
              case Question question -> RequirementKey.read(more).map(question::with);
              case Schulze schulze -> schulze.with(more);
              default -> Optional.empty();
            });
  }

  private static Optional<CountRule> reopening(String name, String suffix, Meaning meaning) {
    return named(name.substring(0, name.length() - suffix.length()))
        .map(rule -> new ReopenNominations(rule, meaning));
  }
}
