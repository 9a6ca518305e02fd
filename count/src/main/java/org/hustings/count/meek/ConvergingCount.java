package org.hustings.count.meek;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.Lot;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.RuleDescription;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.papers.PaperTree;
import org.hustings.count.papers.Reading;
import org.hustings.count.record.Action;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Status;

/// One count by Meek's or Warren's method. A stage is the first preferences; or the surpluses, all
/// distributed together until next to nothing is left of them; or one exclusion. Whoever has the
/// quota at the end of a stage is elected.
final class ConvergingCount {
  /// The quota exceeds its share by a millionth vote, so that no more can reach it than seats.
  private static final BigInteger MILLIONTH = Guarded.tenTo(-6);

  /// Surpluses below this are as good as none.
  private static final BigInteger NEGLIGIBLE = Guarded.tenTo(-9);

  private final Contest contest;
  private final DrawnLots lots;
  private final PaperTree tree;
  private final SharedPapers shared;
  private final Guarded arithmetic;
  private final MeekSheet sheet;
  private final BigInteger total;
  private final long papers;
  private final long[] keep;
  private final BigInteger[] votes;
  private BigInteger quota = BigInteger.ZERO;

  ConvergingCount(Contest contest, Reading reading, boolean warren, DrawnLots lots) {
    int candidates = contest.candidates().size();
    this.contest = contest;
    this.lots = lots;
    this.tree =
        new PaperTree(contest.rankings(), reading, candidates, contest.withdrawn())
            .withoutUnusable();
    this.shared = new SharedPapers(contest.rankings(), tree.setAside(), candidates);
    this.arithmetic = new Guarded(warren, candidates);
    this.papers = tree.usable() + shared.count();
    this.total = Guarded.votes(papers);
    this.sheet = new MeekSheet(contest, Guarded.decimal(total));
    this.votes = new BigInteger[candidates + 1];
    this.keep = new long[candidates + 1];
    Arrays.fill(keep, Guarded.ONE);
    contest.withdrawn().forEach(c -> keep[c] = 0);
  }

  CountRecord run(RuleDescription rule) {
    distribute();
    close(new Action.FirstPreferences());
    while (!isComplete()) {
      if (!sheet.doomed().isEmpty()) {
        excludeLowest(sheet.doomed());
      } else if (surplus().compareTo(NEGLIGIBLE) >= 0) {
        distributeSurpluses();
      } else {
        excludeLowest(sheet.excludable());
      }
    }
    QuotaBasis basis =
        new QuotaBasis.FoundAgain(
            QuotaBasis.Votes.NOT_NON_TRANSFERABLE_AT_ITERATION,
            contest.seats(),
            -1,
            Guarded.decimal(MILLIONTH, 6),
            Guarded.decimal(quota));
    Ballots ballots = Ballots.ranked(contest.invalid(), contest.rankings().total(), papers);
    return sheet.finish(rule, ballots, basis, lots.all());
  }

  private void distribute() {
    arithmetic.distribute(tree, shared, keep);
    for (int c = 0; c < votes.length; c++) {
      votes[c] = arithmetic.votes(c);
    }
    quota =
        total.subtract(votes[0]).divide(BigInteger.valueOf(contest.seats() + 1L)).add(MILLIONTH);
  }

  private BigInteger surplus() {
    BigInteger sum = BigInteger.ZERO;
    for (int c : sheet.all(Status.ELECTED)) {
      sum = sum.add(votes[c].subtract(quota).max(BigInteger.ZERO));
    }
    return sum;
  }

  private void distributeSurpluses() {
    int iterations = 0;
    boolean changed = true;
    while (changed && surplus().compareTo(NEGLIGIBLE) >= 0) {
      changed = lowerKeepValues();
      distribute();
      iterations++;
    }
    close(new Action.Iteration(List.of(), iterations, Guarded.decimal(surplus(), 9)));
  }

  /// Whoever has more than the quota keeps so much less that the present votes would come to it.
  private boolean lowerKeepValues() {
    boolean changed = false;
    for (int c : sheet.all(Status.ELECTED)) {
      if (votes[c].compareTo(quota) > 0) {
        BigInteger kept = BigInteger.valueOf(keep[c]).multiply(quota);
        long lower = kept.add(votes[c]).subtract(BigInteger.ONE).divide(votes[c]).longValueExact();
        changed |= lower != keep[c];
        keep[c] = lower;
      }
    }
    return changed;
  }

  private void excludeLowest(List<Integer> exposed) {
    BigInteger lowest =
        exposed.stream().map(c -> votes[c]).min(Comparator.naturalOrder()).orElseThrow();
    List<Integer> tied =
        exposed.stream().filter(c -> votes[c].subtract(lowest).compareTo(MILLIONTH) < 0).toList();
    List<Decision> decisions = new ArrayList<>();
    int excluded = tied.getFirst();
    if (tied.size() > 1) {
      Lot lot = lots.draw(sheet.number() + 1, Purpose.WHO_IS_EXCLUDED, tied);
      decisions.add(new Decision.TieByLot(lot));
      excluded = lot.drawn();
    }
    tree.exclude(excluded);
    keep[excluded] = 0;
    distribute();
    open(new Action.Exclusion(List.of(excluded)));
    decisions.forEach(sheet::decide);
    sheet.exclude(excluded);
    electAtQuota();
  }

  private void close(Action action) {
    open(action);
    electAtQuota();
  }

  private void electAtQuota() {
    List<Integer> hopeful = sheet.all(Status.CONTINUING);
    hopeful.removeIf(c -> votes[c].compareTo(quota) < 0);
    hopeful.sort(Comparator.comparing((Integer c) -> votes[c]).reversed());
    for (int c : hopeful) {
      if (!sheet.isDoomed(c)) {
        sheet.elect(c, new Ground.HasQuota(""));
        tree.elect(c);
      }
    }
  }

  private boolean isComplete() {
    List<Integer> hopeful = sheet.all(Status.CONTINUING);
    int vacancies = sheet.vacancies();
    if (vacancies > 0 && hopeful.size() <= vacancies) {
      hopeful.sort(Comparator.comparing((Integer c) -> votes[c]).reversed());
      hopeful.forEach(c -> sheet.elect(c, new Ground.AsManyAsSeats("")));
      return true;
    }
    return vacancies == 0;
  }

  private void open(Action action) {
    long[] given = arithmetic.papers(tree);
    List<MeekSheet.Part> parts = new ArrayList<>();
    BigDecimal nobody = Guarded.decimal(total);
    for (int c = 0; c < votes.length; c++) {
      BigDecimal shown = Guarded.decimal(votes[c]);
      BigDecimal part = Guarded.decimal(BigInteger.valueOf(keep[c]), 9);
      parts.add(new MeekSheet.Part(shown, part, given[c]));
      nobody = c == 0 ? nobody : nobody.subtract(shown);
    }
    BigDecimal lost = nobody.subtract(parts.getFirst().votes());
    parts.set(0, new MeekSheet.Part(nobody, BigDecimal.ONE, given[0]));
    sheet.open(action, Guarded.decimal(quota), parts, lost);
  }
}
