package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hustings.count.record.Action;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;
import org.hustings.count.record.StageEvent;

/// What happened at each stage, and why, in sentences.
final class StageWords {
  private final SheetContext context;
  private final CountRecord record;
  private final DecisionWords decisions;

  StageWords(SheetContext context) {
    this.context = context;
    this.record = context.record();
    this.decisions = new DecisionWords(context);
  }

  /// The action as a heading: "Surplus of Smith".
  String heading(Stage stage) {
    String whose = whose(stage);
    return switch (stage.action()) {
      case Action.FirstPreferences() -> context.say("heading.first-preferences");
      case Action.AllVotes() -> context.say("heading.all-votes");
      case Action.Comparisons() -> context.say("heading.comparisons");
      case Action.Surplus surplus -> context.say("heading.surplus", "names", whose);
      case Action.Exclusion exclusion -> context.say("heading.exclusion", "names", whose);
      case Action.Iteration iteration ->
          iteration.excluded().isEmpty()
              ? context.say("heading.surpluses")
              : context.say("heading.exclusion", "names", whose);
      case Action.Filling() -> context.say("heading.filling");
    };
  }

  /// The action without names, as short as a column of figures is wide.
  String kind(Stage stage) {
    return context.say(
        switch (stage.action()) {
          case Action.FirstPreferences() -> "kind.first-preferences";
          case Action.AllVotes() -> "kind.all-votes";
          case Action.Comparisons() -> "kind.comparisons";
          case Action.Surplus surplus -> "kind.surplus";
          case Action.Exclusion exclusion -> "kind.exclusion";
          case Action.Iteration iteration ->
              iteration.excluded().isEmpty() ? "kind.surpluses" : "kind.exclusion";
          case Action.Filling() -> "kind.filling";
        });
  }

  /// Whose papers moved; empty where nobody's did.
  String whose(Stage stage) {
    return context.names(
        switch (stage.action()) {
          case Action.Surplus surplus -> List.of(surplus.candidate());
          case Action.Exclusion exclusion -> exclusion.candidates();
          case Action.Iteration iteration -> iteration.excluded();
          default -> List.of();
        });
  }

  /// Every sentence on the stage: the action and why; where the papers went; then what followed, in
  /// the order in which it came about.
  List<String> sentences(Stage stage) {
    List<String> sentences = new ArrayList<>();
    sentences.add(action(stage));
    List<StageEvent> events = stage.events();
    int at = 0;
    while (at < events.size()
        && events.get(at) instanceof Decision decision
        && isAboutTheAction(decision)) {
      sentences.add(decisions.of(decision));
      at++;
    }
    Movement.of(context, stage).sentence(context).ifPresent(sentences::add);
    followed(stage, events.subList(at, events.size()), sentences);
    return sentences;
  }

  /// Whether it decided what the stage does, and did not follow from it.
  private static boolean isAboutTheAction(Decision decision) {
    return decision instanceof Decision.TieByStage
        || decision instanceof Decision.TieNarrowed
        || decision instanceof Decision.TieByLot
        || decision instanceof Decision.Deferral
        || decision instanceof Decision.Together;
  }

  private void followed(Stage stage, List<StageEvent> events, List<String> sentences) {
    List<Integer> moved =
        stage.action() instanceof Action.Exclusion exclusion ? exclusion.candidates() : List.of();
    List<Integer> excluded = new ArrayList<>();
    for (StageEvent event : events) {
      if (!(event instanceof StageEvent.Excluded)) {
        excluded(excluded, sentences);
      }
      switch (event) {
        case Elected elected -> sentences.add(elected(elected));
        case Decision decision -> sentences.add(decisions.of(decision));
        case StageEvent.Excluded(int candidate) -> {
          if (!moved.contains(candidate)) {
            excluded.add(candidate);
          }
        }
      }
    }
    excluded(excluded, sentences);
  }

  private void excluded(List<Integer> excluded, List<String> sentences) {
    if (!excluded.isEmpty()) {
      sentences.add(
          context.say(
              "stage.excluded", "number", excluded.size(), "names", context.names(excluded)));
      excluded.clear();
    }
  }

  private String elected(Elected elected) {
    String ground = GroundWords.of(context, elected.ground());
    return context.kind() == SheetContext.Kind.QUESTION
        ? context.say("stage.answered", "ground", ground)
        : context.say("stage.elected", "name", context.name(elected.candidate()), "ground", ground);
  }

  private String action(Stage stage) {
    return switch (stage.action()) {
      case Action.FirstPreferences() ->
          context.say("stage.first-preferences", "papers", record.ballots().valid());
      case Action.AllVotes() -> context.say("stage.all-votes", "papers", record.ballots().valid());
      case Action.Comparisons() ->
          context.say("stage.comparisons", "papers", record.ballots().valid());
      case Action.Surplus surplus -> surplus(surplus);
      case Action.Exclusion exclusion -> exclusion(stage, exclusion);
      case Action.Iteration iteration -> iteration(iteration);
      case Action.Filling() -> context.say("stage.filling");
    };
  }

  private String surplus(Action.Surplus surplus) {
    String text =
        context.say(
            surplus.papers() == surplus.transferablePapers() ? "stage.surplus" : "stage.surplus.of",
            "name",
            context.name(surplus.candidate()),
            "surplus",
            context.votes(surplus.surplus()),
            "transferable",
            surplus.transferablePapers(),
            "papers",
            Long.toString(surplus.papers()));
    if (surplus.value().isPresent()) {
      text =
          context.say("stage.value", "before", text, "value", Figures.plain(surplus.value().get()));
    }
    return lost(text, surplus.lost()) + ".";
  }

  private String exclusion(Stage stage, Action.Exclusion exclusion) {
    Stage before = context.before(stage);
    BigDecimal votes = BigDecimal.ZERO;
    long papers = 0;
    for (int candidate : exclusion.candidates()) {
      votes = votes.add(before.tally(candidate).votes());
      papers += before.tally(candidate).papers();
    }
    String text =
        context.say(
            "stage.exclusion",
            "names",
            context.names(exclusion.candidates()),
            "votes",
            context.votes(votes),
            "papers",
            papers);
    String why = new ExclusionReason(context).of(stage, exclusion);
    text = why.isEmpty() ? text : context.say("stage.because", "before", text, "reason", why);
    return lost(text, stage.lostByRounding().subtract(before.lostByRounding())) + ".";
  }

  private String lost(String text, BigDecimal lost) {
    return lost.signum() == 0
        ? text
        : context.say("stage.lost", "before", text, "votes", context.votes(lost));
  }

  private String iteration(Action.Iteration iteration) {
    return context.say(
        iteration.excluded().isEmpty() ? "stage.iteration" : "stage.iteration.excluded",
        "names",
        context.names(iteration.excluded()),
        "distributions",
        iteration.iterations(),
        "surplus",
        context.votes(iteration.surplus()));
  }
}
