package org.hustings.count;

import java.util.EnumSet;
import java.util.Set;

/// What a count rule can count, so that nobody has to know rules by their names.
///
/// @param method the family it belongs to, which says how papers are marked
/// @param seats how many it can fill
/// @param constraints whether it keeps minima and maxima of groups among the elected
/// @param equalPreferences whether a preference that several candidates share counts; elsewhere the
///   paper ends there. Crosses know no order, so that none is above another
/// @param lots whether a tie can come down to a lot
public record Scope(
    Method method, Seats seats, boolean constraints, boolean equalPreferences, boolean lots) {
  /// Of the rules of STV for several seats by which equal preferences end a paper.
  public static final Scope STV =
      new Scope(Method.TRANSFERABLE_VOTE, Seats.SEVERAL, true, false, true);

  /// Of the rules by which crosses are added up and the highest fill several seats.
  public static final Scope HIGHEST_VOTES =
      new Scope(Method.HIGHEST_VOTES, Seats.SEVERAL, true, false, true);

  /// Of the rules by which a question is carried or not.
  public static final Scope QUESTION = new Scope(Method.QUESTION, Seats.NONE, false, false, false);

  /// How a ballot paper is marked.
  public enum Marks {
    /// With 1, 2, 3 … against candidates.
    PREFERENCES,
    /// With an X against one candidate or several.
    CROSSES,
    /// With an X for or against a question.
    QUESTION
  }

  /// The families of count rules.
  public enum Method {
    /// A paper helps one candidate at a time; the alternative vote is its form for one seat.
    TRANSFERABLE_VOTE(Marks.PREFERENCES),
    /// Every candidate is compared with every other.
    PAIRWISE(Marks.PREFERENCES),
    /// Crosses are added up; the highest are elected.
    HIGHEST_VOTES(Marks.CROSSES),
    /// A question is carried or not.
    QUESTION(Marks.QUESTION);

    private final Marks marks;

    Method(Marks marks) {
      this.marks = marks;
    }

    public Marks marks() {
      return marks;
    }
  }

  /// How many seats a rule can fill.
  public enum Seats {
    NONE,
    ONE,
    SEVERAL
  }

  /// Why a contest does not fit a rule.
  public enum Misfit {
    /// Its papers are marked otherwise.
    MARKS,
    /// It has seats that the rule cannot fill.
    SEATS,
    /// It has constraints that the rule does not keep.
    CONSTRAINTS
  }

  public Marks marks() {
    return method.marks();
  }

  /// What of such a contest does not fit the rule; nothing if it can be counted.
  ///
  /// @param seats to be filled; a question has the one that its contest states
  public Set<Misfit> misfits(Marks marks, int seats, boolean constrained) {
    Set<Misfit> misfits = EnumSet.noneOf(Misfit.class);
    if (marks != marks()) {
      misfits.add(Misfit.MARKS);
    }
    if (seats > 1 && this.seats != Seats.SEVERAL) {
      misfits.add(Misfit.SEATS);
    }
    if (constrained && !constraints) {
      misfits.add(Misfit.CONSTRAINTS);
    }
    return misfits;
  }
}
