package org.hustings.count.plurality;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Requirements as a rule's name has them: `yes-2/3`, `yes-60%`, `yes-2/3-of-papers`,
/// `yes-40%-of-5000`, `turnout-50%-of-5000`.
public final class RequirementKey {
  private static final Pattern KEY =
      Pattern.compile(
          "(yes|turnout)-(?:(\\d{1,9})/(\\d{1,9})|(\\d{1,3})(?:\\.(\\d{1,4}))?%)(?:-of-(papers|\\d{1,15}))?");

  private RequirementKey() {}

  /// The requirement; empty where the text is none.
  public static Optional<Requirement> read(String text) {
    Matcher key = KEY.matcher(text);
    return key.matches() ? requirement(key) : Optional.empty();
  }

  private static Optional<Requirement> requirement(Matcher key) {
    int[] share = share(key);
    String of = key.group(6);
    boolean turnout = key.group(1).equals("turnout");
    if (of == null) {
      return turnout ? Optional.empty() : Optional.of(Requirement.ofVotes(share[0], share[1]));
    }
    if (of.equals("papers")) {
      return turnout ? Optional.empty() : Optional.of(Requirement.ofPapers(share[0], share[1]));
    }
    long electors = Long.parseLong(of);
    return Optional.of(
        turnout
            ? Requirement.turnout(share[0], share[1], electors)
            : Requirement.ofElectors(share[0], share[1], electors));
  }

  /// In lowest terms, so that 50% and 1/2 are one rule.
  private static int[] share(Matcher key) {
    String decimals = key.group(5) == null ? "" : key.group(5);
    boolean percent = key.group(4) != null;
    int numerator = Integer.parseInt(percent ? key.group(4) + decimals : key.group(2));
    int denominator =
        percent ? 100 * (int) Math.pow(10, decimals.length()) : Integer.parseInt(key.group(3));
    int common = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValueExact();
    return common == 0
        ? new int[] {numerator, denominator}
        : new int[] {numerator / common, denominator / common};
  }
}
