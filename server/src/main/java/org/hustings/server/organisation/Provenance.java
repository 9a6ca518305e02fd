package org.hustings.server.organisation;

import java.time.LocalDate;
import org.hustings.server.audit.Actor;

/// Where a change of the register comes from: who makes it, what they have it from, the day on
/// which that was so, and why (empty for an import, whose source says it).
public record Provenance(Actor author, String source, LocalDate asOf, String reason) {
  /// The source of a change by hand, as it is kept; pages say it in their reader's language.
  public static final String BY_HAND = "entered by hand";

  /// A change that somebody makes by hand, with their reason.
  public static Provenance byHand(Actor author, LocalDate today, String reason) {
    return new Provenance(author, BY_HAND, today, reason);
  }
}
