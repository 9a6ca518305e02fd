package org.hustings.server.result.closing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.hustings.ballotbox.counting.CountPlan;
import org.hustings.ballotbox.counting.Gathering;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.MarkingRules;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.marks.SpoiltReason;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.ballotbox.sealing.InnerEnvelope;
import org.hustings.ballotbox.sealing.UnopenedException;
import org.hustings.count.file.BallotFile;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;

/// Opens envelopes and sorts what is in them by contest.
final class EnvelopeOpening {
  private static final SortedSet<String> NONE = Collections.emptySortedSet();

  private final UnaryOperator<byte[]> unseal;
  private final SortedMap<String, SortedSet<String>> struck;
  private final Map<ContestId, Pile> piles = new LinkedHashMap<>();
  private final Set<ContestId> aside = new HashSet<>();
  private final ElectionId election;
  private final List<String> hashes = new ArrayList<>();
  private long opened;
  private long spoilt;

  /// @param struck contests in which envelopes are void, by hash
  /// @param unseal takes a sealed envelope's seal off
  EnvelopeOpening(
      Contenders field, SortedMap<String, SortedSet<String>> struck, UnaryOperator<byte[]> unseal) {
    this.unseal = unseal;
    this.struck = struck;
    this.election = field.election().id();
    for (ContestDefinition contest : field.election().contests()) {
      if (field.isStopped(contest)) {
        aside.add(contest.id());
        continue;
      }
      field
          .paper(contest)
          .ifPresent(paper ->
              piles.put(
                  contest.id(),
                  new Pile(paper, new Gathering(CountPlan.of(contest), field.numbered(contest)))));
    }
  }

  /// Opens these, on all processors. What cannot be opened, or holds what no voter could cast, is
  /// spoilt: nobody can stop a count with a paper.
  void open(List<byte[]> envelopes) {
    List<Optional<Papers>> papers = envelopes.parallelStream().map(this::papers).toList();
    for (int at = 0; at < papers.size(); at++) {
      String hash = Digests.hex(envelopes.get(at));
      hashes.add(hash);
      Papers one = papers.get(at).filter(this::isSound).orElse(null);
      if (one == null) {
        spoilt++;
      } else {
        sort(one, struck.getOrDefault(hash, NONE));
      }
    }
    opened += envelopes.size();
  }

  /// A paper of a contest that does not go on, or in which the envelope is void, is laid aside as it is: nothing of it is
  /// looked at.
  private void sort(Papers papers, Set<String> isVoidIn) {
    papers.marked().stream()
        .filter(paper -> !isVoidIn.contains(paper.contest().slug()))
        .filter(paper -> !aside.contains(paper.contest()))
        .forEach(paper -> pile(paper).add(paper));
  }

  private Optional<Papers> papers(byte[] sealed) {
    try {
      return Optional.of(InnerEnvelope.read(unseal.apply(sealed)));
    } catch (UnopenedException e) {
      return Optional.empty();
    }
  }

  /// Papers of this election, of contests in which there is a vote, one of each.
  private boolean isSound(Papers papers) {
    List<ContestId> contests = papers.marked().stream().map(MarkedPaper::contest).toList();
    return papers.election().equals(election)
        && !contests.isEmpty()
        && contests.stream().allMatch(one -> piles.containsKey(one) || aside.contains(one))
        && Set.copyOf(contests).size() == contests.size();
  }

  private Pile pile(MarkedPaper paper) {
    return Objects.requireNonNull(piles.get(paper.contest()));
  }

  /// Envelopes of which not one paper could be read.
  long spoilt() {
    return spoilt;
  }

  /// SHA-256 of each envelope as it was opened, in hexadecimal.
  List<String> hashes() {
    return List.copyOf(hashes);
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
        numbers.put(
            contest.slug(),
            pile.numbers(
                entitled.getOrDefault(contest.slug(), 0L),
                struck.values().stream()
                    .filter(contests -> contests.contains(contest.slug()))
                    .count())));
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
      if (MarkingRules.faults(paper, marked.marks()).isEmpty() && gather(marked, keys)) {
        valid++;
      } else {
        spoilt.merge(SpoiltReason.NOT_GENUINE, 1L, Long::sum);
      }
    }

    /// False for a college that the contest has not.
    private boolean gather(MarkedPaper marked, List<String> keys) {
      try {
        gathering.add(marked.college(), keys);
        return true;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    PaperNumbers numbers(long entitled, long isVoid) {
      TreeMap<String, Long> byWords = new TreeMap<>();
      spoilt.forEach((reason, number) -> byWords.put(reason.words(), number));
      return new PaperNumbers(entitled, valid, blank, byWords, isVoid);
    }
  }
}
