package org.hustings.count.constraint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How many are elected and how many continue of each signature, and the seats left: can every
/// constraint still be met?
///
/// The answer is exact, however groups overlap. Signature by signature it keeps every reachable row
/// of counts, one count per constraint and the seats taken; counts past what a constraint asks are
/// cut to it, so that the rows stay few.
final class Outlook {
  private final Signatures signatures;
  private final int[] elected;
  private final int[] continuing;
  private int seats;

  Outlook(Signatures signatures, int seats) {
    this.signatures = signatures;
    this.seats = seats;
    this.elected = new int[signatures.size()];
    this.continuing = new int[signatures.size()];
  }

  private Outlook(Outlook other) {
    this.signatures = other.signatures;
    this.seats = other.seats;
    this.elected = other.elected.clone();
    this.continuing = other.continuing.clone();
  }

  void addElected(int candidate) {
    elected[signatures.of(candidate)]++;
    seats--;
  }

  void addContinuing(int candidate) {
    continuing[signatures.of(candidate)]++;
  }

  /// If this continuing candidate were excluded.
  Outlook without(int candidate) {
    Outlook outlook = new Outlook(this);
    outlook.continuing[signatures.of(candidate)]--;
    return outlook;
  }

  /// If this continuing candidate were elected.
  Outlook with(int candidate) {
    Outlook outlook = without(candidate);
    outlook.addElected(candidate);
    return outlook;
  }

  boolean canMeetAll() {
    return canMeet(signatures.constraints());
  }

  /// Whether the seats left can be filled, as far as candidates go, so that all these are met.
  boolean canMeet(List<Constraint> constraints) {
    int toFill = Math.min(seats, sum(continuing));
    Set<List<Integer>> rows = Set.of(start(constraints));
    for (int signature = 0; signature < signatures.size(); signature++) {
      Set<List<Integer>> next = new HashSet<>();
      for (List<Integer> row : rows) {
        int most = Math.min(continuing[signature], toFill - row.getLast());
        for (int more = 0; more <= most; more++) {
          next.add(add(row, signature, more, constraints));
        }
      }
      rows = next;
    }
    for (List<Integer> row : rows) {
      if (row.getLast() == toFill && met(row, constraints)) {
        return true;
      }
    }
    return false;
  }

  /// How many of the group are elected already.
  int elected(Constraint constraint) {
    return count(elected, constraint);
  }

  /// How many of the group continue.
  int continuing(Constraint constraint) {
    return count(continuing, constraint);
  }

  int seats() {
    return seats;
  }

  private int count(int[] numbers, Constraint constraint) {
    int count = 0;
    for (int signature = 0; signature < numbers.length; signature++) {
      count += signatures.in(signature, constraint) ? numbers[signature] : 0;
    }
    return count;
  }

  private List<Integer> start(List<Constraint> constraints) {
    List<Integer> row = new ArrayList<>();
    for (Constraint constraint : constraints) {
      row.add(cut(elected(constraint), constraint));
    }
    row.add(0);
    return row;
  }

  private List<Integer> add(
      List<Integer> row, int signature, int more, List<Constraint> constraints) {
    List<Integer> sum = new ArrayList<>(row);
    for (int i = 0; i < constraints.size(); i++) {
      Constraint constraint = constraints.get(i);
      if (signatures.in(signature, constraint)) {
        sum.set(i, cut(row.get(i) + more, constraint));
      }
    }
    sum.set(constraints.size(), row.getLast() + more);
    return sum;
  }

  /// Beyond the minimum without a maximum, or beyond the maximum, more makes no difference.
  private static int cut(int count, Constraint constraint) {
    int enough =
        constraint.maximum() == Constraint.NO_MAXIMUM
            ? constraint.minimum()
            : constraint.maximum() + 1;
    return Math.min(count, enough);
  }

  private static boolean met(List<Integer> row, List<Constraint> constraints) {
    for (int i = 0; i < constraints.size(); i++) {
      Constraint constraint = constraints.get(i);
      if (row.get(i) < constraint.minimum() || row.get(i) > constraint.maximum()) {
        return false;
      }
    }
    return true;
  }

  private static int sum(int[] numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
