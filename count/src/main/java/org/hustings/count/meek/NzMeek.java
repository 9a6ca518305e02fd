package org.hustings.count.meek;

import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;
import org.hustings.count.Scope.Method;
import org.hustings.count.Scope.Seats;

/// Meek's method as New Zealand counts its local elections: Local Electoral Regulations 2001,
/// Schedule 1A.
public final class NzMeek implements CountRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "nz-meek",
          "New Zealand Meek",
          "Local Electoral Regulations 2001 (New Zealand), Schedule 1A",
          "1.0",
          NinePlaces.PLACES,
          "9 decimals; the part of a paper that is kept and new keep values rounded up, the rest of"
              + " the paper passes on; quota cut, plus 0.000000001",
          "whoever was ahead when they first differed at any distribution; then the pseudo-random"
              + " numbers of the schedule: no lot is needed",
          "every vote, quota and keep value of four elections counted by I. D. Hill's program 6.7.7",
          "Clause 10 taken by itself also rounds up what passes on, so that a paper could be worth"
              + " more than one vote; as in Hill's program and the certified calculator its parts"
              + " are exactly one vote. As there, candidates without a vote are excluded together,"
              + " a first exclusion may follow the first preferences, and the seed of clause 42"
              + " uses 10000 where 1000 is printed",
          new Scope(Method.TRANSFERABLE_VOTE, Seats.SEVERAL, true, false, false));

  private NzMeek() {}

  public static CountRule rule() {
    return new NzMeek();
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public CountResult count(Contest contest, Lots lots) {
    return new CountResult.Counted(new NzCount(contest).run(DESCRIPTION));
  }
}
