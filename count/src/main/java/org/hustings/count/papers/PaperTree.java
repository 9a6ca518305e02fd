package org.hustings.count.papers;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hustings.count.Rankings;

/// The papers, gathered by how far they travel.
///
/// What a paper gives to whom depends only on the elected candidates it passes and the candidate
/// who stops it. So papers that agree so far share an entry, and one distribution is one pass over
/// the entries. An entry stands for a candidate behind a parent entry; entry 0 is the root, where
/// every paper starts with its whole value. A parent always stands before its children, so the pass
/// needs no stack. Behind a continuing candidate lies a pile of rankings that have not been read
/// further; election lays the pile out below the candidate's entry, exclusion lays it out beside
/// it. Every mark is read at most once in a count.
///
/// Candidate 0 stands for "nobody": papers without a further preference. An excluded candidate's
/// entry is emptied and becomes such a one.
public final class PaperTree {
  private static final int NONE = -1;

  private final Rankings rankings;
  private final int[] ends;
  private final boolean[] passedOver;
  private final boolean[] keeping;
  private final int[] place;
  private final int[] nextInPile;
  private final int[] found;
  private final long usable;

  private int size;
  private int[] candidates;
  private int[] parents;
  private long[] papers;
  private int[] siblings;
  private int[] children;
  private int[] piles;

  /// Lays out every ranking by its first preference.
  ///
  /// @param standing how many candidates are on the paper
  /// @param withdrawn numbers passed over as never ranked
  public PaperTree(Rankings rankings, Reading reading, int standing, Iterable<Integer> withdrawn) {
    this.rankings = rankings;
    this.passedOver = new boolean[standing + 1];
    this.keeping = new boolean[standing + 1];
    passedOver[0] = true;
    withdrawn.forEach(number -> passedOver[number] = true);
    this.ends = reading.ends(rankings, passedOver);
    this.place = new int[rankings.distinct()];
    this.nextInPile = new int[rankings.distinct()];
    this.found = new int[standing + 1];
    Arrays.fill(found, NONE);
    int room = Math.max(64, rankings.distinct() / 4);
    this.candidates = new int[room];
    this.parents = new int[room];
    this.papers = new long[room];
    this.siblings = new int[room];
    this.children = new int[room];
    this.piles = new int[room];
    this.usable = layOutFirstPreferences();
  }

  private long layOutFirstPreferences() {
    size = 1;
    siblings[0] = NONE;
    children[0] = NONE;
    piles[0] = NONE;
    int pile = NONE;
    for (int r = rankings.distinct() - 1; r >= 0; r--) {
      place[r] = rankings.start(r);
      if (ends[r] != Reading.SET_ASIDE) {
        nextInPile[r] = pile;
        pile = r;
      }
    }
    layOut(0, pile);
    long sum = 0;
    for (int e = 1; e < size; e++) {
      sum += candidates[e] == 0 ? 0 : papers[e];
    }
    return sum;
  }

  /// The rankings that [Reading#SHARED] set aside; none by other readings.
  public int[] setAside() {
    return IntStream.range(0, ends.length).filter(r -> ends[r] == Reading.SET_ASIDE).toArray();
  }

  /// How many of the papers laid out have a preference for a candidate who stands.
  public long usable() {
    return usable;
  }

  /// Leaves papers without such a preference out of the count.
  public PaperTree withoutUnusable() {
    for (int e = 1; e < size; e++) {
      if (parents[e] == 0 && candidates[e] == 0) {
        papers[e] = 0;
      }
    }
    return this;
  }

  /// How many entries there are, the root included.
  public int size() {
    return size;
  }

  /// The candidate of each entry.
  public int[] candidates() {
    return candidates;
  }

  /// The entry each entry stands behind.
  public int[] parents() {
    return parents;
  }

  /// How many papers come to each entry.
  public long[] papers() {
    return papers;
  }

  /// The candidate's papers now travel on with the part that is not kept.
  public void elect(int candidate) {
    keeping[candidate] = true;
    int before = size;
    for (int e = 1; e < before; e++) {
      if (candidates[e] == candidate) {
        int pile = piles[e];
        piles[e] = NONE;
        layOut(e, pile);
      }
    }
  }

  /// The candidate's papers now travel on whole.
  public void exclude(int candidate) {
    passedOver[candidate] = true;
    int before = size;
    for (int e = 1; e < before; e++) {
      if (candidates[e] == candidate) {
        int pile = piles[e];
        piles[e] = NONE;
        papers[e] = 0;
        candidates[e] = 0;
        layOut(parents[e], pile);
      }
    }
  }

  private void layOut(int parent, int pile) {
    for (int e = children[parent]; e != NONE; e = siblings[e]) {
      found[candidates[e]] = e;
    }
    int next;
    for (int r = pile; r != NONE; r = next) {
      next = nextInPile[r];
      int candidate = read(r);
      int e = found[candidate];
      if (e == NONE) {
        e = add(parent, candidate);
      }
      papers[e] += rankings.weight(r);
      nextInPile[r] = piles[e];
      piles[e] = r;
    }
    for (int e = children[parent]; e != NONE; e = siblings[e]) {
      found[candidates[e]] = NONE;
    }
    for (int e = children[parent]; e != NONE; e = siblings[e]) {
      if (keeping[candidates[e]] && piles[e] != NONE) {
        int further = piles[e];
        piles[e] = NONE;
        layOut(e, further);
      }
    }
  }

  private int read(int ranking) {
    int end = ends[ranking];
    for (int p = place[ranking]; p < end; p++) {
      int candidate = Math.abs(rankings.mark(p));
      if (!passedOver[candidate]) {
        place[ranking] = p + 1;
        return candidate;
      }
    }
    place[ranking] = end;
    return 0;
  }

  private int add(int parent, int candidate) {
    if (size == candidates.length) {
      grow();
    }
    int e = size++;
    candidates[e] = candidate;
    parents[e] = parent;
    papers[e] = 0;
    children[e] = NONE;
    piles[e] = NONE;
    siblings[e] = children[parent];
    children[parent] = e;
    found[candidate] = e;
    return e;
  }

  private void grow() {
    int room = size + (size >> 1);
    candidates = Arrays.copyOf(candidates, room);
    parents = Arrays.copyOf(parents, room);
    papers = Arrays.copyOf(papers, room);
    siblings = Arrays.copyOf(siblings, room);
    children = Arrays.copyOf(children, room);
    piles = Arrays.copyOf(piles, room);
  }
}
