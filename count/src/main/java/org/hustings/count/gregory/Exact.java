package org.hustings.count.gregory;

import java.math.BigInteger;

/// Fixed-point arithmetic on `long`: wide only where a product is proven not to fit, and an
/// [ArithmeticException] rather than a wrong vote.
final class Exact {
  private Exact() {}

  /// a × b ÷ c, the remainder ignored; none is negative.
  static long multiplyDivide(long a, long b, long c) {
    long low = a * b;
    if (Math.multiplyHigh(a, b) == 0 && low >= 0) {
      return low / c;
    }
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(b))
        .divide(BigInteger.valueOf(c))
        .longValueExact();
  }
}
