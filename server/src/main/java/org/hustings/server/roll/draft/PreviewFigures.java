package org.hustings.server.roll.draft;

import java.util.List;
import org.hustings.server.roll.Totals;

/// What a roll would be, in numbers.
///
/// @param members who are on the register and have not left
/// @param left who have left the organisation; the register keeps them
/// @param stoodDown entries that do not go on the roll because another is the same person's
/// @param inNoContest members whom the conditions keep out of every contest
/// @param barred for each contest and rule, how many members do not meet it; somebody may be in
///   several
public record PreviewFigures(
    long members, long left, long stoodDown, long inNoContest, Totals totals, List<Barred> barred) {
  public PreviewFigures {
    barred = List.copyOf(barred);
  }

  /// How many members do not meet a rule, whose words follow "must".
  public record Barred(String contest, String rule, long members) {}

  /// The rules of one contest with the numbers of those who do not meet them.
  public List<Barred> barredFrom(String contest) {
    return barred.stream().filter(one -> one.contest().equals(contest)).toList();
  }
}
