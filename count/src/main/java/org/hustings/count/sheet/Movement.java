package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hustings.count.record.Action;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;
import org.hustings.count.record.Transfer;

/// Where the papers of a stage went: what each candidate received, most first.
///
/// @param nonTransferable votes that nobody received
record Movement(List<Gain> gains, BigDecimal nonTransferable) {
  /// So many receivers are named; the others are taken together.
  private static final int NAMED = 5;

  record Gain(int candidate, BigDecimal votes) {}

  /// Empty for a stage that moved no parcel and excluded nobody: an iterative rule moves parts of
  /// papers from many to many.
  static Movement of(SheetContext context, Stage stage) {
    Map<Integer, BigDecimal> gained = new TreeMap<>();
    BigDecimal nobody = BigDecimal.ZERO;
    for (Transfer transfer : stage.transfers()) {
      nobody = nobody.add(transfer.nonTransferable());
      transfer.to().forEach(to -> gained.merge(to.candidate(), to.votes(), BigDecimal::add));
    }
    if (stage.transfers().isEmpty() && movesWholePapers(stage)) {
      stage.tallies().forEach(tally -> gained.put(tally.candidate(), tally.change()));
      nobody = context.nonTransferableChange(stage);
    }
    List<Gain> gains = new ArrayList<>();
    gained.forEach((candidate, votes) -> gains.add(new Gain(candidate, votes)));
    gains.removeIf(gain -> gain.votes().signum() <= 0);
    gains.sort(Comparator.comparing(Gain::votes).reversed());
    return new Movement(gains, nobody);
  }

  private static boolean movesWholePapers(Stage stage) {
    return stage.action() instanceof Action.Exclusion
        && stage.tallies().stream().map(Tally::keepValue).noneMatch(Optional::isPresent);
  }

  /// "Where the votes went: Smith 50.27, Duke 30.00; non-transferable 12.30."
  Optional<String> sentence(SheetContext context) {
    if (gains.isEmpty() && nonTransferable.signum() <= 0) {
      return Optional.empty();
    }
    String receivers = "";
    int named = gains.size() <= NAMED + 1 ? gains.size() : NAMED;
    for (Gain gain : gains.subList(0, named)) {
      receivers = with(context, receivers, context.name(gain.candidate()), gain.votes());
    }
    if (named < gains.size()) {
      BigDecimal rest = BigDecimal.ZERO;
      for (Gain gain : gains.subList(named, gains.size())) {
        rest = rest.add(gain.votes());
      }
      String others = context.say("moved.others", "number", gains.size() - named);
      receivers = with(context, receivers, others, rest);
    }
    if (nonTransferable.signum() > 0) {
      receivers = with(context, receivers, context.say("moved.non-transferable"), nonTransferable);
    }
    return Optional.of(context.say("moved", "receivers", receivers));
  }

  private static String with(SheetContext context, String before, String name, BigDecimal votes) {
    String receiver = name + " " + context.votes(votes);
    return before.isEmpty() ? receiver : before + ", " + receiver;
  }
}
