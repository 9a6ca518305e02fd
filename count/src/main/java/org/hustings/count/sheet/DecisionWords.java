package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.Lot;
import org.hustings.count.record.Decision;

/// A decision as a sentence.
record DecisionWords(SheetContext context) {
  String of(Decision decision) {
    return switch (decision) {
      case Decision.TieByStage tie ->
          context.say(
              "tie.by-stage",
              "names",
              context.names(tie.between()),
              "purpose",
              purpose(tie.purpose()),
              "stage",
              tie.stage(),
              "chosen",
              context.name(tie.chosen()));
      case Decision.TieByLot(var lot) ->
          context.say(
              "tie.by-lot",
              "names",
              context.names(lot.between()),
              "purpose",
              purpose(lot.purpose()),
              "chosen",
              context.name(lot.drawn()));
      case Decision.TieByPseudoRandomNumber tie ->
          context.say(
              "tie.by-pseudo-random-number",
              "names",
              context.names(tie.between()),
              "chosen",
              context.name(tie.chosen()),
              "number",
              Integer.toString(tie.number()));
      case Decision.TieNarrowed tie ->
          context.say("tie.narrowed", "stage", tie.stage(), "left", tie.left(), "tied", tie.tied());
      case Decision.LevelForTooFewSeats() -> context.say("decision.level");
      case Decision.Deferral deferral -> deferral(deferral);
      case Decision.Guarded guarded ->
          ConstraintWords.guarded(context, guarded.candidate(), guarded.outlook());
      case Decision.Doomed doomed ->
          ConstraintWords.doomed(context, doomed.candidate(), doomed.outlook());
      case Decision.NewQuota quota ->
          context.say(
              "decision.new-quota",
              "quota",
              context.votes(quota.quota()),
              "basis",
              QuotaWords.of(context, quota.basis()));
      case Decision.Together together ->
          sentence(
              Clause.cite(
                  context.say(
                      "decision.together",
                      "names",
                      context.names(together.candidates()),
                      "votes",
                      context.votes(together.votes())),
                  together.clause()));
      case Decision.VotelessTogether(List<Integer> candidates) ->
          context.say("decision.voteless-together", "names", context.names(candidates));
      case Decision.VotelessNotAllSpared() -> context.say("decision.voteless-not-all-spared");
      case Decision.LowestCannotCatchUp lowest ->
          sentence(
              Clause.cite(
                  context.say(
                      "decision.cannot-catch-up",
                      "gap",
                      lowest.gap().toPlainString(),
                      "surplus",
                      lowest.surplus().toPlainString()),
                  lowest.clause()));
      case Decision.SurplusNegligible surplus ->
          sentence(
              Clause.cite(
                  context.say(
                      "decision.surplus-negligible",
                      "surplus",
                      surplus.surplus().toPlainString(),
                      "below",
                      surplus.below().toPlainString()),
                  surplus.clause()));
      case Decision.NothingNew(String clause) ->
          sentence(Clause.cite(context.say("decision.nothing-new"), clause));
      case Decision.SectionShares section -> section(section);
      case Decision.TooManyMarks(long papers, int most) ->
          context.say("decision.too-many-marks", "papers", papers, "most", most);
      case Decision.NominationsReopened reopened ->
          context.say(
              "decision.reopened",
              "name",
              context.name(reopened.option()),
              "ground",
              GroundWords.of(context, reopened.ground()),
              "seats",
              reopened.emptySeats());
      case Decision.Needed needed -> needed(needed);
      case Decision.Compared compared -> compared(compared);
      case Decision.BelowQuorum dropped ->
          cited(
              "decision.below-quorum",
              dropped.clause(),
              "option",
              context.name(dropped.option()),
              "default",
              context.name(dropped.defaultOption()),
              "votes",
              dropped.votes(),
              "quorum",
              Long.toString(dropped.quorum()));
      case Decision.NotAboveDefault dropped ->
          cited(
              "decision.not-above-default",
              dropped.clause(),
              "option",
              context.name(dropped.option()),
              "default",
              context.name(dropped.defaultOption()),
              "votes",
              Long.toString(dropped.votes()),
              "against",
              Long.toString(dropped.against()));
      case Decision.DefeatDropped dropped ->
          cited(
              "decision.defeat-dropped",
              dropped.clause(),
              "winner",
              context.name(dropped.winner()),
              "loser",
              context.name(dropped.loser()),
              "votes",
              Long.toString(dropped.votes()),
              "against",
              Long.toString(dropped.against()));
      case Decision.Note(String words) -> sentence(words);
    };
  }

  private String cited(String key, String clause, Object... namesAndValues) {
    return sentence(Clause.cite(context.say(key, namesAndValues), clause));
  }

  private String compared(Decision.Compared compared) {
    return context.say(
        "decision.compared",
        "one",
        context.name(compared.one()),
        "other",
        context.name(compared.other()),
        "preferring",
        Long.toString(compared.preferring()),
        "against",
        Long.toString(compared.against()));
  }

  private String needed(Decision.Needed needed) {
    String has =
        context.say(
            switch (needed.measure()) {
              case YES_OF_VOTES -> "needed.yes-of-votes";
              case YES_OF_PAPERS -> "needed.yes-of-papers";
              case YES_OF_ELECTORS -> "needed.yes-of-electors";
              case TURNOUT -> "needed.turnout";
            },
            "has",
            Long.toString(needed.has()),
            "of",
            Long.toString(needed.of()));
    return context.say(
        needed.met() ? "needed.met" : "needed.not-met",
        "has",
        has,
        "share",
        needed.share(),
        "needed",
        Long.toString(needed.needed()));
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  private String deferral(Decision.Deferral deferral) {
    return context.say(
        "decision.deferral",
        "number",
        deferral.candidates().size(),
        "names",
        context.names(deferral.candidates()),
        "surplus",
        context.votes(deferral.surplus()),
        "gap",
        context.votes(deferral.gap()));
  }

  private String section(Decision.SectionShares section) {
    StringBuilder shares = new StringBuilder();
    for (Decision.SectionShares.Share share : section.shares()) {
      shares.append(shares.isEmpty() ? "" : ", ").append(context.name(share.candidate()));
      shares.append(": ").append(share.share().toPlainString());
    }
    return sentence(
        "%s, %s%%: %s".formatted(section.section(), section.weight().toPlainString(), shares));
  }

  /// What is to be decided, in the sheet's language.
  private String purpose(Lot.Purpose purpose) {
    return switch (purpose) {
      case WHO_IS_EXCLUDED -> context.say("purpose.excluded");
      case WHO_IS_ELECTED -> context.say("purpose.elected");
      case WHOSE_SURPLUS_IS_FIRST -> context.say("purpose.surplus");
    };
  }
}
