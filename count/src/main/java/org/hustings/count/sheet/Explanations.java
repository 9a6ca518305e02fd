package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hustings.count.record.Action;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;

/// What happened at each stage, and why, in sentences.
final class Explanations {
  private final CountRecord record;
  private final Figures figures;
  private final Names names;

  Explanations(CountRecord record) {
    this.record = record;
    this.figures = new Figures(record.rule().decimals());
    this.names = new Names(record.contest());
  }

  /// The action as a heading: "Surplus of Smith".
  String heading(Stage stage) {
    return switch (stage.action()) {
      case Action.FirstPreferences() -> "First preferences";
      case Action.AllVotes() -> "All votes";
      case Action.Surplus surplus -> "Surplus of " + names.of(surplus.candidate());
      case Action.Exclusion exclusion -> "Exclusion of " + names.of(exclusion.candidates());
      case Action.Iteration iteration ->
          iteration.excluded().isEmpty()
              ? "Surpluses distributed"
              : "Exclusion of " + names.of(iteration.excluded());
      case Action.Filling() -> "Last seats";
    };
  }

  /// The action without names, as short as a column of figures is wide.
  static String kind(Stage stage) {
    return switch (stage.action()) {
      case Action.FirstPreferences() -> "First prefs";
      case Action.AllVotes() -> "All votes";
      case Action.Surplus surplus -> "Surplus of";
      case Action.Exclusion exclusion -> "Exclusion of";
      case Action.Iteration iteration ->
          iteration.excluded().isEmpty() ? "Surpluses" : "Exclusion of";
      case Action.Filling() -> "Last seats";
    };
  }

  /// Whose papers moved; empty where nobody's did.
  String whose(Stage stage) {
    return switch (stage.action()) {
      case Action.Surplus surplus -> names.of(surplus.candidate());
      case Action.Exclusion exclusion -> names.of(exclusion.candidates());
      case Action.Iteration iteration -> names.of(iteration.excluded());
      default -> "";
    };
  }

  /// Every sentence on the stage: the action, then decisions, elections and exclusions.
  List<String> sentences(Stage stage) {
    List<String> sentences = new ArrayList<>();
    sentences.add(action(stage));
    for (Decision decision : stage.decisions()) {
      sentences.add(decision(decision));
    }
    for (Elected elected : stage.elected()) {
      sentences.add(names.of(elected.candidate()) + " is elected: " + elected.ground() + ".");
    }
    List<Integer> excluded = new ArrayList<>(stage.excluded());
    if (stage.action() instanceof Action.Exclusion exclusion) {
      excluded.removeAll(exclusion.candidates());
    }
    if (!excluded.isEmpty()) {
      sentences.add(
          names.of(excluded) + (excluded.size() == 1 ? " is excluded." : " are excluded."));
    }
    return sentences;
  }

  private String action(Stage stage) {
    return switch (stage.action()) {
      case Action.FirstPreferences() ->
          count(record.ballots().valid(), "valid paper")
              + (record.ballots().valid() == 1 ? " goes" : " go")
              + " to the first preference marked.";
      case Action.AllVotes() ->
          "The votes on " + count(record.ballots().valid(), "valid paper") + " are added up.";
      case Action.Surplus surplus -> surplus(surplus);
      case Action.Exclusion exclusion -> exclusion(stage, exclusion);
      case Action.Iteration iteration -> iteration(iteration);
      case Action.Filling() -> "The last seats are filled without moving a paper.";
    };
  }

  private String surplus(Action.Surplus surplus) {
    StringBuilder text = new StringBuilder("Surplus of ");
    text.append(names.of(surplus.candidate()));
    text.append(", ").append(figures.votes(surplus.surplus()));
    text.append(", over ").append(count(surplus.transferablePapers(), "transferable paper"));
    if (surplus.papers() != surplus.transferablePapers()) {
      text.append(" of ").append(surplus.papers());
    }
    if (surplus.value().isPresent()) {
      text.append(": value ").append(Figures.plain(surplus.value().get()));
    }
    return lost(text, surplus.lost()).append('.').toString();
  }

  private String exclusion(Stage stage, Action.Exclusion exclusion) {
    StringBuilder text = new StringBuilder("Exclusion of ");
    text.append(names.of(exclusion.candidates()));
    Stage before = record.stages().get(Math.max(0, stage.number() - 2));
    BigDecimal votes = BigDecimal.ZERO;
    long papers = 0;
    for (int candidate : exclusion.candidates()) {
      votes = votes.add(before.tally(candidate).votes());
      papers += before.tally(candidate).papers();
    }
    text.append(", ").append(figures.votes(votes));
    text.append(" on ").append(count(papers, "paper"));
    BigDecimal lost = stage.lostByRounding().subtract(before.lostByRounding());
    return lost(text, lost).append('.').toString();
  }

  private StringBuilder lost(StringBuilder text, BigDecimal lost) {
    if (lost.signum() != 0) {
      text.append("; ").append(figures.votes(lost)).append(" lost to rounding");
    }
    return text;
  }

  private String iteration(Action.Iteration iteration) {
    return (iteration.excluded().isEmpty()
            ? "Every elected candidate keeps what the quota needs of each paper"
            : "The papers of "
                + names.of(iteration.excluded())
                + " pass on, and every elected candidate keeps what the quota needs of each paper")
        + ": "
        + count(iteration.iterations(), "distribution")
        + ", until all surpluses together are "
        + figures.votes(iteration.surplus())
        + ".";
  }

  String decision(Decision decision) {
    return switch (decision) {
      case Decision.TieByStage tie ->
          tie(tie.between(), tie.purpose())
              + ": the votes at stage "
              + tie.stage()
              + " decide; it falls on "
              + names.of(tie.chosen())
              + ".";
      case Decision.TieByLot(var lot) ->
          tie(lot.between(), lot.purpose())
              + ": decided by lot, which falls on "
              + names.of(lot.drawn())
              + ".";
      case Decision.Deferral deferral ->
          (deferral.candidates().size() == 1 ? "The surplus of " : "The surpluses of ")
              + names.of(deferral.candidates())
              + ", "
              + figures.votes(deferral.surplus())
              + (deferral.candidates().size() == 1 ? "," : " together,")
              + " may wait: it does not exceed "
              + figures.votes(deferral.gap())
              + ", by which the lowest candidate is behind the next.";
      case Decision.Guarded guarded ->
          names.of(guarded.candidate()) + " is guarded: " + guarded.reason() + ".";
      case Decision.Doomed doomed ->
          names.of(doomed.candidate()) + " is doomed: " + doomed.reason() + ".";
      case Decision.NewQuota quota ->
          "The quota is now " + figures.votes(quota.quota()) + ": " + quota.reason() + ".";
      case Decision.Together together ->
          names.of(together.candidates()) + " are excluded together: " + together.reason() + ".";
      case Decision.Note(String words) -> words.endsWith(".") ? words : words + ".";
    };
  }

  private String tie(List<Integer> between, String purpose) {
    return "A tie between " + names.of(between) + " over " + purpose;
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
