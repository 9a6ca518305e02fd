package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.json.JsonWriter;
import org.hustings.count.record.Action;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;
import org.hustings.count.record.Transfer;

/// The stages of a [JsonSheet].
final class JsonStages {
  private static final String NOTE = "note";

  private final StageWords words;
  private final DecisionWords decisionWords;
  private final Figures figures;
  private final JsonWriter json;

  JsonStages(SheetContext context, JsonWriter json) {
    this.words = new StageWords(context);
    this.decisionWords = new DecisionWords(context);
    this.figures = new Figures(context.record().rule().decimals());
    this.json = json;
  }

  void write(Stage stage) {
    json.object().name("number").value(stage.number());
    action(stage.action());
    json.name("heading").value(words.heading(stage));
    json.name("quota").value(stage.quota().signum() == 0 ? null : figures.votes(stage.quota()));
    tallies(stage);
    json.name("nonTransferable").value(figures.votes(stage.nonTransferable()));
    json.name("nonTransferablePapers").value(stage.nonTransferablePapers());
    json.name("lostByRounding").value(figures.votes(stage.lostByRounding()));
    json.name("sum").value(figures.votes(stage.sum()));
    json.name("elected").numbers(stage.elected().stream().map(Elected::candidate).toList());
    json.name("excluded").numbers(stage.excluded());
    decisions(stage.decisions());
    json.name("explanation").list();
    words.sentences(stage).forEach(json::value);
    json.endList();
    json.name("transfers").list();
    stage.transfers().forEach(this::transfer);
    json.endList();
    json.endObject();
  }

  private void action(Action action) {
    json.name("action");
    switch (action) {
      case Action.FirstPreferences() -> json.value("first preferences");
      case Action.AllVotes() -> json.value("all votes");
      case Action.Comparisons() -> json.value("comparisons");
      case Action.Surplus surplus ->
          json.value("surplus").name("of").numbers(List.of(surplus.candidate()));
      case Action.Exclusion exclusion ->
          json.value("exclusion").name("of").numbers(exclusion.candidates());
      case Action.Iteration iteration ->
          json.value("iteration")
              .name("of")
              .numbers(iteration.excluded())
              .name("iterations")
              .value(iteration.iterations());
      case Action.Filling() -> json.value("filling");
    }
  }

  private void tallies(Stage stage) {
    json.name("votes").flatObject();
    for (Tally tally : stage.tallies()) {
      json.name(Integer.toString(tally.candidate())).value(figures.votes(tally.votes()));
    }
    json.endObject().name("papers").flatObject();
    for (Tally tally : stage.tallies()) {
      json.name(Integer.toString(tally.candidate())).value(tally.papers());
    }
    json.endObject().name("status").flatObject();
    for (Tally tally : stage.tallies()) {
      json.name(Integer.toString(tally.candidate())).value(StatusWords.of(tally.status()));
    }
    json.endObject();
    if (stage.tallies().stream().anyMatch(tally -> tally.keepValue().isPresent())) {
      json.name("keepValues").flatObject();
      for (Tally tally : stage.tallies()) {
        tally
            .keepValue()
            .ifPresent(keep -> json.name(Integer.toString(tally.candidate())).value(keep));
      }
      json.endObject();
    }
  }

  private void decisions(List<Decision> decisions) {
    json.name("decisions").list();
    for (Decision decision : decisions) {
      json.flatObject().name("kind").value(kind(decision));
      json.name("candidates").numbers(candidates(decision));
      json.name("words").value(decisionWords.of(decision)).endObject();
    }
    json.endList();
  }

  private static String kind(Decision decision) {
    return switch (decision) {
      case Decision.TieByStage tie -> "tie by stage";
      case Decision.TieByLot tie -> "tie by lot";
      case Decision.TieByPseudoRandomNumber tie -> "tie by pseudo-random number";
      case Decision.Deferral deferral -> "deferral";
      case Decision.Guarded guarded -> "guarded";
      case Decision.Doomed doomed -> "doomed";
      case Decision.NewQuota quota -> "new quota";
      case Decision.Together together -> "excluded together";
      case Decision.VotelessTogether together -> "excluded together";
      case Decision.NominationsReopened reopened -> "nominations re-opened";
      case Decision.TieNarrowed tie -> NOTE;
      case Decision.LevelForTooFewSeats level -> NOTE;
      case Decision.VotelessNotAllSpared voteless -> NOTE;
      case Decision.LowestCannotCatchUp lowest -> NOTE;
      case Decision.SurplusNegligible surplus -> NOTE;
      case Decision.NothingNew nothing -> NOTE;
      case Decision.SectionShares section -> NOTE;
      case Decision.TooManyMarks papers -> NOTE;
      case Decision.Needed needed -> "needed";
      case Decision.Compared compared -> "compared";
      case Decision.BelowQuorum dropped -> "dropped";
      case Decision.NotAboveDefault dropped -> "dropped";
      case Decision.DefeatDropped dropped -> "defeat dropped";
      case Decision.Note note -> NOTE;
    };
  }

  /// Whom the decision fell on.
  private static List<Integer> candidates(Decision decision) {
    return switch (decision) {
      case Decision.TieByStage tie -> List.of(tie.chosen());
      case Decision.TieByLot tie -> List.of(tie.lot().drawn());
      case Decision.TieByPseudoRandomNumber tie -> List.of(tie.chosen());
      case Decision.Deferral deferral -> deferral.candidates();
      case Decision.Guarded guarded -> List.of(guarded.candidate());
      case Decision.Doomed doomed -> List.of(doomed.candidate());
      case Decision.Together together -> together.candidates();
      case Decision.VotelessTogether together -> together.candidates();
      case Decision.NominationsReopened reopened -> List.of(reopened.option());
      case Decision.Compared compared -> List.of(compared.one(), compared.other());
      case Decision.BelowQuorum dropped -> List.of(dropped.option());
      case Decision.NotAboveDefault dropped -> List.of(dropped.option());
      case Decision.DefeatDropped dropped -> List.of(dropped.winner(), dropped.loser());
      default -> List.of();
    };
  }

  private void transfer(Transfer transfer) {
    json.flatObject().name("from").value(transfer.from());
    json.name("papers").value(transfer.papers());
    json.name("value").value(Figures.plain(transfer.value()));
    json.name("to").flatObject();
    for (Transfer.Receipt receipt : transfer.to()) {
      json.name(Integer.toString(receipt.candidate())).value(figures.votes(receipt.votes()));
    }
    json.endObject().name("nonTransferable").value(figures.votes(transfer.nonTransferable()));
    json.endObject();
  }
}
