package org.hustings.count.record;

import java.util.ArrayList;
import java.util.List;

/// How many ballots went into the count.
///
/// @param total all that were in the ballot file, with those reported invalid
/// @param valid with a usable first preference under the rule
/// @param invalid the rest
/// @param reasons why papers are invalid, each with one paper or more; together `invalid`
public record Ballots(long total, long valid, long invalid, List<Invalid> reasons) {
  public Ballots {
    reasons = List.copyOf(reasons);
    long given = reasons.stream().mapToLong(Invalid::papers).sum();
    if (total != valid + invalid || given != invalid) {
      throw new IllegalArgumentException(
          "%d valid and %d invalid (%s) are not %d ballots"
              .formatted(valid, invalid, reasons, total));
    }
  }

  /// Papers that are invalid for one reason.
  public record Invalid(Reason reason, long papers) {}

  /// Why a paper is invalid.
  public enum Reason {
    /// It was found invalid before it reached the rankings of the ballot file.
    BEFORE_THE_COUNT,
    /// It ranks nobody who stands, or nobody that the rule can read.
    NO_USABLE_PREFERENCE,
    /// It has no mark for anybody who stands.
    NO_MARK,
    /// It has more marks than allowed.
    TOO_MANY_MARKS
  }

  /// Ballots of a count by preferences.
  ///
  /// @param before papers found invalid before they reached the rankings
  /// @param ranked papers in the rankings
  /// @param valid those of them that the rule could use
  public static Ballots ranked(long before, long ranked, long valid) {
    List<Invalid> reasons = new ArrayList<>();
    add(reasons, Reason.BEFORE_THE_COUNT, before);
    add(reasons, Reason.NO_USABLE_PREFERENCE, ranked - valid);
    return new Ballots(before + ranked, valid, before + ranked - valid, reasons);
  }

  /// Ballots of a count by X votes.
  ///
  /// @param before papers found invalid before they reached the rankings
  public static Ballots marked(long before, long blank, long overMarked, long valid) {
    List<Invalid> reasons = new ArrayList<>();
    add(reasons, Reason.BEFORE_THE_COUNT, before);
    add(reasons, Reason.NO_MARK, blank);
    add(reasons, Reason.TOO_MANY_MARKS, overMarked);
    long invalid = before + blank + overMarked;
    return new Ballots(valid + invalid, valid, invalid, reasons);
  }

  private static void add(List<Invalid> reasons, Reason reason, long papers) {
    if (papers > 0) {
      reasons.add(new Invalid(reason, papers));
    }
  }
}
