package org.hustings.count.meek;

import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;

/// Meek's method as New Zealand counts its local elections.
public final class NzMeek implements CountRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "nz-meek",
          "New Zealand Meek",
          "Local Electoral Regulations 2001 (New Zealand), Schedule 1A",
          "1",
          NinePlaces.PLACES,
          "9 decimals; each part of a paper kept and each new keep value rounded up, what is left of"
              + " the paper passes on; quota cut and 0.000000001 added",
          "ahead at the first difference of any count, else the pseudo-random numbers of Part 5",
          "every stage total, quota and keep value of I. D. Hill's program 6.7.7 for four elections",
          "clause 10 read alone would round what is passed on up too, so that a paper could be worth"
              + " more than one vote; here, as in Hill's program and the certified calculator, a"
              + " paper's parts are exactly one vote. As there, candidates without a vote are"
              + " excluded together, and the random numbers use the factor 10000 of Hill's program"
              + " and not the 1000 printed in clause 42");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public CountResult count(Contest contest, Lots lots) {
    return new CountResult.Counted(new NzCount(contest, DESCRIPTION).run());
  }
}
