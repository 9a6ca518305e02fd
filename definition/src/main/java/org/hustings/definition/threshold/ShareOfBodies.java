package org.hustings.definition.threshold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// A share of all bodies of a kind; what the share comes to is rounded up to a whole body.
///
/// @param percent above 0, at most 100
public record ShareOfBodies(BigDecimal percent, String kind) implements Threshold {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public ShareOfBodies {
    if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "a share is above 0% and at most 100%, not " + percent.toPlainString() + "%");
    }
  }

  @Override
  public Progress progress(Support support) {
    long reached =
        support.bodiesOf(List.of(kind)).stream().map(SupportingBody::unit).distinct().count();
    Integer total = support.totals().get(kind);
    if (total == null) {
      return new Progress.TowardsUnknown(Math.toIntExact(reached), this);
    }
    int needed = Math.max(1, needed(total));
    return new Progress.Towards(Math.toIntExact(reached), needed, List.of(kind), false, false);
  }

  private int needed(int total) {
    return percent
        .multiply(BigDecimal.valueOf(total))
        .divide(HUNDRED, 0, RoundingMode.CEILING)
        .intValueExact();
  }
}
