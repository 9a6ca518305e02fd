package org.hustings.count.meek;

import java.util.Set;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;
import org.hustings.count.lots.DrawnLots;

/// The Reference Meek Rule of the Proportional Representation Foundation.
public final class ReferenceMeek implements CountRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "reference-meek",
          "Reference Meek Rule",
          "Proportional Representation Foundation, Reference Meek Rule",
          "1.0",
          NinePlaces.PLACES,
          "9 decimals; kept parts and keep factors rounded up; quota cut, plus 0.000000001; omega"
              + " 0.000001",
          "lot between the lowest and all who are above by no more than the total surplus",
          "every vote, quota and total surplus of the foundation's two sample elections",
          "Votes are counted once where candidates do not exceed seats, to be shown",
          Scope.STV);

  private final Set<Integer> sitting;

  private ReferenceMeek(Set<Integer> sitting) {
    this.sitting = sitting;
  }

  public static CountRule rule() {
    return new ReferenceMeek(Set.of());
  }

  /// The rule's recount to fill a casual vacancy: who left is withdrawn from the contest, and those
  /// who still sit cannot be defeated.
  ///
  /// @param sitting numbers of those who keep their seats
  public static CountRule vacancy(Set<Integer> sitting) {
    return new ReferenceMeek(Set.copyOf(sitting));
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public CountResult count(Contest contest, Lots lots) {
    if (sitting.size() >= contest.seats()) {
      throw new CannotCount(
          "%d members still sit for %d seats: there is no vacancy to fill"
              .formatted(sitting.size(), contest.seats()));
    }
    for (int member : sitting) {
      if (member < 1
          || member > contest.candidates().size()
          || contest.withdrawn().contains(member)) {
        throw new CannotCount(
            "candidate " + member + " still sits but does not stand: see who is withdrawn");
      }
    }
    return DrawnLots.count(
        lots, drawn -> new ReferenceCount(contest, sitting, drawn).run(DESCRIPTION));
  }
}
