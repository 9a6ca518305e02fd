package org.hustings.count.gregory;

import java.util.Arrays;

/// Sorts papers to their next available preferences. One is kept for the whole count: nothing is
/// allocated for a paper, and for a parcel only the array of rankings it ends in.
final class Sorting {
  private final Papers papers;
  private final int[] distinctTo;
  private final long[] papersTo;
  private int[] rankings = new int[1024];
  private short[] destinations = new short[1024];
  private int size;

  Sorting(Papers papers, int candidates) {
    this.papers = papers;
    this.distinctTo = new int[candidates + 1];
    this.papersTo = new long[candidates + 1];
  }

  void clear() {
    size = 0;
    Arrays.fill(distinctTo, 0);
    Arrays.fill(papersTo, 0);
  }

  void add(Parcel parcel) {
    int needed = size + parcel.to() - parcel.from();
    if (needed > rankings.length) {
      int room = Math.max(needed, 2 * rankings.length);
      rankings = Arrays.copyOf(rankings, room);
      destinations = Arrays.copyOf(destinations, room);
    }
    int[] source = parcel.rankings();
    for (int i = parcel.from(); i < parcel.to(); i++) {
      int ranking = source[i];
      int next = papers.next(ranking);
      rankings[size] = ranking;
      destinations[size++] = (short) next;
      distinctTo[next]++;
      papersTo[next] += papers.weight(ranking);
    }
  }

  /// How many papers go to the candidate; 0 for the non-transferable.
  long papersTo(int candidate) {
    return papersTo[candidate];
  }

  /// A copy of all papers' numbers, by candidate.
  long[] papersTo() {
    return papersTo.clone();
  }

  /// How many papers have a next available preference.
  long transferable() {
    long transferable = 0;
    for (int candidate = 1; candidate < papersTo.length; candidate++) {
      transferable += papersTo[candidate];
    }
    return transferable;
  }

  /// Hands every candidate who receives papers a parcel of them.
  void deliver(long value, boolean firstPreferences, Sheet sheet) {
    int[] sorted = new int[size - distinctTo[0]];
    int[] ends = new int[distinctTo.length];
    for (int candidate = 1, end = 0; candidate < ends.length; candidate++) {
      int from = end;
      end += distinctTo[candidate];
      ends[candidate] = from;
      if (end > from) {
        sheet.receive(
            candidate, new Parcel(value, firstPreferences, sorted, from, end, papersTo[candidate]));
      }
    }
    for (int i = 0; i < size; i++) {
      int candidate = destinations[i];
      if (candidate > 0) {
        sorted[ends[candidate]++] = rankings[i];
      }
    }
  }
}
