package org.hustings.count.meek;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hustings.count.Contest;
import org.hustings.count.RuleDescription;
import org.hustings.count.record.Action;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Status;

/// One count under Schedule 1A, with the stages of Hill's program: a stage for every distribution
/// at which someone is elected or excluded.
final class NzCount {
  /// Clause 13: a total surplus below 0.0001 is as good as none.
  private static final long NEGLIGIBLE = NinePlaces.ONE / 10_000;

  private final Contest contest;
  private final RuleDescription rule;
  private final PaperTree tree;
  private final long total;
  private final int[] random;
  private final MeekSheet sheet;
  private final NinePlaces arithmetic = new NinePlaces();
  private final VoteHistory history = new VoteHistory();
  private final long[] votes;
  private final long[] keep;

  private long quota;
  private long surplus;
  private int iterations;
  private int iterationsShown;
  private int iterationsBefore;
  private List<Integer> excludedBefore = List.of();
  private List<Integer> excludedNow = new ArrayList<>();

  NzCount(Contest contest, RuleDescription rule) {
    int candidates = contest.candidates().size();
    this.contest = contest;
    this.rule = rule;
    this.tree =
        new PaperTree(contest.rankings(), Reading.UNBROKEN, candidates, contest.withdrawn());
    long papers = contest.rankings().total();
    this.total = NinePlaces.votes(papers);
    this.random = PseudoRandomNumbers.draw(candidates, contest.seats(), papers);
    this.sheet = new MeekSheet(contest);
    this.votes = new long[candidates + 1];
    this.keep = new long[candidates + 1];
    // clause 7: everyone keeps the whole of a paper until elected
    Arrays.fill(keep, NinePlaces.ONE);
    contest.withdrawn().forEach(c -> keep[c] = 0);
  }

  CountRecord run() {
    boolean complete;
    do {
      distribute();
      electAtQuota();
      complete = isComplete();
      if (!complete) {
        excludeIfDecided();
        complete = isComplete();
      }
      if (!complete && !updateKeepValues()) {
        // clause 23: nothing moves any more within nine decimals
        show();
        note("no keep value changes any more, so the lowest candidate is excluded (clause 23)");
        exclude(lowest());
        complete = isComplete();
      }
      turnStages();
    } while (!complete);
    return record();
  }

  /// Clauses 5, 10 and 11.
  private void distribute() {
    arithmetic.distribute(tree, keep, votes);
    iterations++;
    history.add(votes, iterationsShown == 0 ? 1 : sheet.number() + 1);
    quota = quota();
  }

  private long quota() {
    long active = total - votes[0];
    long share = active / (contest.seats() + 1) + 1;
    if (contest.seats() > 1) {
      return share;
    }
    // Part 2: one vacancy needs an absolute majority, in whole votes
    return Math.ceilDiv(share - 1, NinePlaces.ONE) * NinePlaces.ONE;
  }

  /// Clauses 6 and 12.
  private void electAtQuota() {
    int vacancies = contest.seats() - sheet.count(Status.ELECTED);
    List<Integer> reached = reached();
    if (reached.size() > vacancies) {
      quota++;
      reached = reached();
    }
    surplus = 0;
    for (int c = 1; c < votes.length; c++) {
      if (votes[c] >= quota) {
        surplus += votes[c] - quota;
      }
    }
    if (!reached.isEmpty()) {
      show();
      reached.sort(Comparator.comparingLong((Integer c) -> votes[c]).reversed());
      for (int c : reached.subList(0, Math.min(vacancies, reached.size()))) {
        sheet.elect(
            c, "votes equal or exceed the quota (clause " + (iterations == 1 ? 6 : 12) + ")");
        tree.elect(c);
      }
    }
  }

  private List<Integer> reached() {
    List<Integer> reached = sheet.all(Status.CONTINUING);
    reached.removeIf(c -> votes[c] < quota);
    return reached;
  }

  /// Clause 3: all seats are filled, or only as many candidates are left.
  private boolean isComplete() {
    int elected = sheet.count(Status.ELECTED);
    List<Integer> hopeful = sheet.all(Status.CONTINUING);
    if (elected == contest.seats()) {
      hopeful.forEach(sheet::exclude);
      return true;
    }
    if (elected + hopeful.size() > contest.seats()) {
      return false;
    }
    show();
    hopeful.sort(Comparator.comparingLong((Integer c) -> votes[c]).reversed());
    for (int c : hopeful) {
      sheet.elect(c, "no more candidates are left than seats (clause 3)");
    }
    return true;
  }

  /// Clause 13.
  private void excludeIfDecided() {
    List<Integer> hopeful = sheet.all(Status.CONTINUING);
    hopeful.sort(Comparator.comparingLong(c -> votes[c]));
    List<Integer> voteless = hopeful.stream().filter(c -> votes[c] == 0).toList();
    if (voteless.size() >= 2) {
      if (surplus < NEGLIGIBLE) {
        excludeVoteless(voteless);
      }
      return;
    }
    long gap = votes[hopeful.get(1)] - votes[hopeful.get(0)];
    if (gap > surplus) {
      show();
      note(
          "the lowest is %s behind, more than all surpluses together (%s), and cannot catch up (clause 13)"
              .formatted(NinePlaces.decimal(gap), NinePlaces.decimal(surplus)));
      exclude(hopeful.get(0));
    } else if (surplus < NEGLIGIBLE) {
      show();
      note(
          "the total surplus, %s, is below 0.0001, so the lowest is excluded (clause 13)"
              .formatted(NinePlaces.decimal(surplus)));
      exclude(lowest());
    }
  }

  private void excludeVoteless(List<Integer> voteless) {
    show();
    int spare = sheet.count(Status.CONTINUING) + sheet.count(Status.ELECTED) - contest.seats();
    if (voteless.size() <= spare) {
      sheet.decide(new Decision.Together(voteless, "none of them has a vote"));
      voteless.forEach(this::exclude);
      return;
    }
    note("of those without a vote, as many are excluded as are not needed to fill the seats");
    for (int i = 0; i < spare; i++) {
      exclude(lowest());
    }
  }

  /// Clause 19: the lowest on votes, then on the first difference (clause 40), then on the
  /// pseudo-random number, which is turned over at each count (clause 48).
  private int lowest() {
    List<Integer> hopeful = sheet.all(Status.CONTINUING);
    Comparator<Integer> byVotes = Comparator.comparingLong(c -> votes[c]);
    Comparator<Integer> byDifference = history.byVotesThenFirstDifference(votes);
    Comparator<Integer> byRandom = Comparator.comparingInt(this::randomNow);
    int lowest = hopeful.stream().min(byDifference.thenComparing(byRandom)).orElseThrow();
    List<Integer> tied = hopeful.stream().filter(c -> byVotes.compare(c, lowest) == 0).toList();
    List<Integer> equal = tied.stream().filter(c -> byDifference.compare(c, lowest) == 0).toList();
    if (equal.size() > 1) {
      note(
          "%s have always had equal votes; %d has the lowest pseudo-random number, %d (clause 19)"
              .formatted(equal, lowest, randomNow(lowest)));
    } else if (tied.size() > 1) {
      int decided =
          tied.stream()
              .filter(c -> c != lowest)
              .mapToInt(c -> history.stageOfFirstDifference(c, lowest))
              .max()
              .orElseThrow();
      sheet.decide(new Decision.TieByStage("who is excluded", tied, decided, lowest));
    }
    return lowest;
  }

  private int randomNow(int candidate) {
    return iterations % 2 == 1 ? 10_000 - random[candidate] : random[candidate];
  }

  private void exclude(int candidate) {
    sheet.exclude(candidate);
    tree.exclude(candidate);
    keep[candidate] = 0;
    excludedNow.add(candidate);
  }

  /// Clause 17. Whether anything will be different at the next count.
  private boolean updateKeepValues() {
    boolean changed = false;
    for (int c = 1; c < votes.length; c++) {
      if (sheet.status(c) == Status.EXCLUDED) {
        changed |= votes[c] > 0;
      } else if (votes[c] > quota) {
        long product = NinePlaces.timesUp(quota, keep[c]);
        long next = Math.min(NinePlaces.ONE, NinePlaces.overUp(product, votes[c]));
        changed |= next != keep[c];
        keep[c] = next;
      }
    }
    return changed;
  }

  private void show() {
    if (iterationsShown == iterations) {
      return;
    }
    Action action =
        iterations == 1
            ? new Action.FirstPreferences()
            : new Action.Iteration(
                excludedBefore, iterations - iterationsBefore, NinePlaces.decimal(surplus));
    iterationsShown = iterations;
    iterationsBefore = iterations;
    sheet.open(action, NinePlaces.decimal(quota), parts());
  }

  private List<MeekSheet.Part> parts() {
    long[] papers = arithmetic.papers(tree, votes.length);
    List<MeekSheet.Part> parts = new ArrayList<>();
    for (int c = 0; c < votes.length; c++) {
      parts.add(
          new MeekSheet.Part(NinePlaces.decimal(votes[c]), NinePlaces.decimal(keep[c]), papers[c]));
    }
    return parts;
  }

  private void turnStages() {
    if (!excludedNow.isEmpty()) {
      excludedBefore = excludedNow;
      excludedNow = new ArrayList<>();
    }
  }

  private void note(String words) {
    sheet.decide(new Decision.Note(words));
  }

  private CountRecord record() {
    // every paper of the ballot file is a valid voting document; an empty one is non-transferable
    long valid = contest.rankings().total();
    return new CountRecord(
        rule,
        contest,
        new Ballots(valid + contest.invalid(), valid, contest.invalid()),
        "",
        sheet.stages(),
        sheet.elected(),
        List.of(),
        Optional.empty());
  }
}
