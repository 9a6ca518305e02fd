package org.hustings.count.slates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Scope;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Transfer;

/// How slates fared in a count by transferable votes. Candidates on the same slates stand together,
/// so that each vote is told of once.
///
/// @param record the count
/// @param slates by first preferences, the highest first; at the end those on no slate
/// @param transfers of each slate, in the same order; empty where the rule's record does not
///   say from whom to whom votes passed: iterative rules, the alternative vote
public record SlateAnalysis(
    CountRecord record, List<Slate> slates, Optional<List<SlateTransfers>> transfers) {
  public SlateAnalysis {
    slates = List.copyOf(slates);
    transfers = transfers.map(List::copyOf);
  }

  /// Analyses a count.
  ///
  /// @param slates the names of the slates that a candidate is on, by the candidate's number; who is
  ///   missing is on none
  /// @throws CannotCount if papers were not counted as transferable votes
  public static SlateAnalysis of(CountRecord record, Map<Integer, Set<String>> slates) {
    if (record.rule().scope().method() != Scope.Method.TRANSFERABLE_VOTE) {
      throw new CannotCount(
          record.rule().title()
              + " transfers no votes: slates are analysed where a paper helps one candidate after"
              + " another");
    }
    List<Slate> together = together(record, slates);
    return new SlateAnalysis(record, together, transfers(record, together));
  }

  private static List<Slate> together(CountRecord record, Map<Integer, Set<String>> slates) {
    Map<List<String>, List<Integer>> members = new TreeMap<>(Comparator.comparing(List::toString));
    for (Candidate candidate : record.contest().standing()) {
      Set<String> names = new TreeSet<>(slates.getOrDefault(candidate.number(), Set.of()));
      members.computeIfAbsent(List.copyOf(names), _ -> new ArrayList<>()).add(candidate.number());
    }
    List<Slate> together = new ArrayList<>();
    members.forEach((names, candidates) -> together.add(slate(record, names, candidates)));
    together.sort(
        Comparator.comparing(Slate::isNone)
            .thenComparing(Slate::firstPreferences, Comparator.reverseOrder()));
    return together;
  }

  private static Slate slate(CountRecord record, List<String> names, List<Integer> candidates) {
    return new Slate(
        names,
        candidates,
        (int) record.winners().stream().filter(candidates::contains).count(),
        votes(record.stages().getFirst(), candidates),
        votes(record.stages().getLast(), candidates),
        names.isEmpty() ? Optional.empty() : Kept.by(record.contest(), candidates));
  }

  private static BigDecimal votes(Stage stage, List<Integer> candidates) {
    return candidates.stream()
        .map(candidate -> stage.tally(candidate).votes())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<List<SlateTransfers>> transfers(CountRecord record, List<Slate> slates) {
    List<Transfer> all =
        record.stages().stream().flatMap(stage -> stage.transfers().stream()).toList();
    if (all.isEmpty() && record.stages().size() > 1) {
      return Optional.empty();
    }
    return Optional.of(slates.stream().map(slate -> passedOn(all, slate, slates)).toList());
  }

  private static SlateTransfers passedOn(List<Transfer> all, Slate slate, List<Slate> slates) {
    List<Transfer> own = all.stream().filter(t -> slate.candidates().contains(t.from())).toList();
    List<BigDecimal> to =
        slates.stream()
            .map(receiver ->
                own.stream()
                    .flatMap(transfer -> transfer.to().stream())
                    .filter(receipt -> receiver.candidates().contains(receipt.candidate()))
                    .map(Transfer.Receipt::votes)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .toList();
    return new SlateTransfers(
        to, own.stream().map(Transfer::nonTransferable).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
