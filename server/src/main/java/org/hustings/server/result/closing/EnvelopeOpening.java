package org.hustings.server.result.closing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.hustings.ballotbox.counting.CountPlan;
import org.hustings.ballotbox.counting.Gathering;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.MarkingRules;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.marks.SpoiltReason;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.sealing.InnerEnvelope;
import org.hustings.ballotbox.sealing.UnopenedException;
import org.hustings.count.file.BallotFile;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;

/// Opens envelopes and sorts what is in them by contest.
final class EnvelopeOpening {
  private final UnaryOperator<byte[]> unseal;
  private final Map<ContestId, Pile> piles = new LinkedHashMap<>();
  private long opened;

  /// @param unseal takes a sealed envelope's seal off
  EnvelopeOpening(Contenders field, UnaryOperator<byte[]> unseal) {
    this.unseal = unseal;
    for (ContestDefinition contest : field.election().contests()) {
      field
          .paper(contest)
          .ifPresent(paper ->
              piles.put(
                  contest.id(),
                  new Pile(paper, new Gathering(CountPlan.of(contest), field.numbered(contest)))));
    }
  }

  /// Opens these, on all processors.
  ///
  /// @throws HaltException if one cannot be opened, or holds what no voter could cast
  void open(List<byte[]> envelopes) {
    List<Papers> papers;
    try {
      papers =
          envelopes.parallelStream()
              .map(sealed -> InnerEnvelope.read(unseal.apply(sealed)))
              .toList();
    } catch (UnopenedException e) {
      throw new HaltException(
          "Among the envelopes %d to %d, one cannot be opened: %s Nothing was counted."
              .formatted(opened + 1, opened + envelopes.size(), e.getMessage()));
    }
    papers.forEach(this::sort);
    opened += envelopes.size();
  }

  private void sort(Papers papers) {
    for (MarkedPaper paper : papers.marked()) {
      Pile pile = piles.get(paper.contest());
      if (pile == null) {
        throw new HaltException(
            "An envelope holds a paper of %s, in which there is no vote. Nothing was counted."
                .formatted(paper.contest()));
      }
      pile.add(paper);
    }
  }

  long opened() {
    return opened;
  }

  /// How many papers of each contest there are.
  ///
  /// @param entitled how many of the voters may vote in each contest
  Map<String, PaperNumbers> numbers(Map<String, Long> entitled) {
    Map<String, PaperNumbers> numbers = new TreeMap<>();
    piles.forEach((contest, pile) ->
        numbers.put(contest.slug(), pile.numbers(entitled.getOrDefault(contest.slug(), 0L))));
    return numbers;
  }

  /// The ballot files of each contest.
  Map<ContestId, List<BallotFile>> files() {
    Map<ContestId, List<BallotFile>> files = new LinkedHashMap<>();
    piles.forEach((contest, pile) -> files.put(contest, pile.gathering.files()));
    return files;
  }

  /// The papers of one contest.
  private static final class Pile {
    private final BallotPaper paper;
    private final Gathering gathering;
    private final Map<SpoiltReason, Long> spoilt = new HashMap<>();
    private long valid;
    private long blank;

    Pile(BallotPaper paper, Gathering gathering) {
      this.paper = paper;
      this.gathering = gathering;
    }

    void add(MarkedPaper marked) {
      switch (marked.marks()) {
        case Marks.Preferences(List<String> keys) -> count(marked, keys);
        case Marks.Crosses(List<String> keys) -> count(marked, keys);
        case Marks.Blank _ -> blank++;
        case Marks.Spoilt(SpoiltReason reason) -> spoilt.merge(reason, 1L, Long::sum);
      }
    }

    private void count(MarkedPaper marked, List<String> keys) {
      List<MarkFault> faults = MarkingRules.faults(paper, marked.marks());
      if (!faults.isEmpty()) {
        throw new HaltException(
            "A paper of %s should not have been taken: %s Nothing was counted."
                .formatted(paper.contestName(), faults.getFirst().words()));
      }
      gathering.add(marked.college(), keys);
      valid++;
    }

    PaperNumbers numbers(long entitled) {
      TreeMap<String, Long> byWords = new TreeMap<>();
      spoilt.forEach((reason, number) -> byWords.put(reason.words(), number));
      return new PaperNumbers(entitled, valid, blank, byWords);
    }
  }
}
