package org.hustings.count.record;

import java.math.BigDecimal;
import java.util.List;

/// One parcel of papers of one value, moved from one candidate.
///
/// @param from number of the candidate who loses it
/// @param papers in the parcel
/// @param value at which each paper moves on
/// @param to what each continuing candidate received, in ballot file order
/// @param nonTransferablePapers papers without a next preference
/// @param nonTransferable their votes
public record Transfer(
    int from,
    long papers,
    BigDecimal value,
    List<Receipt> to,
    long nonTransferablePapers,
    BigDecimal nonTransferable) {
  public Transfer {
    to = List.copyOf(to);
  }

  /// What one candidate received of a parcel.
  public record Receipt(int candidate, long papers, BigDecimal votes) {}
}
