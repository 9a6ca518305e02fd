package org.hustings.count.meek;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.Lot;
import org.hustings.count.RuleDescription;
import org.hustings.count.papers.PaperTree;
import org.hustings.count.papers.Reading;
import org.hustings.count.record.Action;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Status;

/// Where a Meek count to nine decimal places stands: what every rule of that kind does alike.
///
/// Every ranking of the ballot file counts as a valid paper; one without a usable preference is
/// non-transferable from the start.
final class NinePlaceCount {
  final Contest contest;
  final MeekSheet sheet;
  final VoteHistory history = new VoteHistory();

  /// By candidate number; what nobody received stands at 0.
  final long[] votes;

  /// By candidate number; nobody (0) keeps everything.
  final long[] keep;

  private final PaperTree tree;
  private final NinePlaces arithmetic = new NinePlaces();
  private final long total;
  private int iterations;
  private int iterationsWhenOpened;
  private long[] keepRemembered = new long[0];
  private int remembering;
  private List<Integer> excludedSince = new ArrayList<>();

  NinePlaceCount(Contest contest, Reading reading) {
    int candidates = contest.candidates().size();
    this.contest = contest;
    this.total = NinePlaces.votes(contest.rankings().total());
    this.tree = new PaperTree(contest.rankings(), reading, candidates, contest.withdrawn());
    this.sheet = new MeekSheet(contest, NinePlaces.decimal(total));
    this.votes = new long[candidates + 1];
    this.keep = new long[candidates + 1];
    Arrays.fill(keep, NinePlaces.ONE);
    contest.withdrawn().forEach(c -> keep[c] = 0);
  }

  void distribute() {
    arithmetic.distribute(tree, keep, votes);
    iterations++;
    history.add(votes, iterationsWhenOpened == 0 ? 1 : sheet.number() + 1);
  }

  int iterations() {
    return iterations;
  }

  /// The votes that candidates hold.
  long active() {
    return total - votes[0];
  }

  List<Integer> hopeful() {
    return sheet.all(Status.CONTINUING);
  }

  /// Those of the hopeful who have as many votes or more, most first.
  List<Integer> hopefulWith(long least) {
    List<Integer> reached = hopeful();
    reached.removeIf(c -> votes[c] < least);
    reached.sort(byVotes().reversed());
    return reached;
  }

  Comparator<Integer> byVotes() {
    return Comparator.comparingLong(c -> votes[c]);
  }

  /// Excludes everyone whom a constraint keeps from election, lowest first.
  void excludeDoomed(long quota, long surplus) {
    for (List<Integer> doomed = sheet.doomed(); !doomed.isEmpty(); doomed = sheet.doomed()) {
      open(quota, surplus);
      exclude(doomed.stream().min(byVotes()).orElseThrow());
    }
  }

  /// Opens the stage of this distribution, unless it is open already.
  void open(long quota, long surplus) {
    if (iterationsWhenOpened == iterations) {
      return;
    }
    Action action =
        iterationsWhenOpened == 0
            ? new Action.FirstPreferences()
            : new Action.Iteration(
                excludedSince, iterations - iterationsWhenOpened, NinePlaces.decimal(surplus));
    iterationsWhenOpened = iterations;
    excludedSince = new ArrayList<>();
    sheet.open(action, NinePlaces.decimal(quota), parts(), BigDecimal.ZERO);
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

  /// Whether the keep values have come round to where they were since the last election or
  /// exclusion. Rounding can send very small ones in a circle: one earlier state is remembered, at
  /// ever longer distances (Brent's method), so that every circle is noticed in the end.
  boolean keepValuesGoRound() {
    if (Arrays.equals(keep, keepRemembered)) {
      return true;
    }
    if (iterations >= remembering) {
      keepRemembered = keep.clone();
      remembering = 2 * iterations;
    }
    return false;
  }

  void elect(int candidate, Ground ground) {
    remembering = 0;
    keepRemembered = new long[0];
    sheet.elect(candidate, ground);
    tree.elect(candidate);
  }

  void exclude(int candidate) {
    remembering = 0;
    keepRemembered = new long[0];
    sheet.exclude(candidate);
    tree.exclude(candidate);
    keep[candidate] = 0;
    excludedSince.add(candidate);
  }

  CountRecord record(RuleDescription rule, QuotaBasis quota, List<Lot> lots) {
    long ranked = contest.rankings().total();
    Ballots ballots = Ballots.ranked(contest.invalid(), ranked, ranked);
    return sheet.finish(rule, ballots, quota, lots);
  }
}
