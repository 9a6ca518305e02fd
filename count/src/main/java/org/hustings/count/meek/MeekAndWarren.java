package org.hustings.count.meek;

import org.hustings.count.CountRule;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;
import org.hustings.count.Scope.Method;
import org.hustings.count.Scope.Seats;
import org.hustings.count.papers.Reading;

/// Meek's and Warren's methods with guarded arithmetic.
public final class MeekAndWarren {
  private static final String ARITHMETIC =
      "18 decimals, 6 shown, cut; surpluses distributed until less than 0.000000001 is left;"
          + " quota 0.000001 above its share";
  private static final String TIES = "votes that differ by less than 0.000001 are equal; lot";

  private MeekAndWarren() {}

  /// Meek's method, Algorithm 123.
  public static CountRule meek() {
    return new Meek(
        new RuleDescription(
            "meek",
            "Meek (Algorithm 123)",
            "I. D. Hill, B. A. Wichmann, D. R. Woodall, Algorithm 123: Single transferable vote by"
                + " Meek's method, Computer Journal 30 (1987)",
            "1.0",
            Guarded.PLACES,
            ARITHMETIC,
            TIES,
            "an independent count of the ERS97 model election by Algorithm 123, to two decimals;"
                + " winners of four elections counted by OpenSTV 1.7; exact second implementation",
            "Surpluses are distributed until nothing is left before anyone is excluded; the"
                + " algorithm stops sooner where the lowest cannot catch up, with the same winners",
            new Scope(Method.TRANSFERABLE_VOTE, Seats.SEVERAL, true, true, true)),
        Reading.SHARED,
        false);
  }

  /// Warren's method.
  public static CountRule warren() {
    return new Meek(
        new RuleDescription(
            "warren",
            "Warren",
            "C. H. E. Warren, Counting in STV elections, Voting matters 1 (1994)",
            "1.0",
            Guarded.PLACES,
            ARITHMETIC,
            TIES,
            "winners of four elections counted by OpenSTV 1.7; exact second implementation",
            "A paper ends at equal preferences",
            Scope.STV),
        Reading.UP_TO_EQUAL,
        true);
  }
}
