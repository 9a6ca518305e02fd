package org.hustings.server.nomination;

import java.time.Instant;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/// A nominator's formal naming of one candidate in one contest, as it is on record. Which member
/// nominated is not public, unless the contest's definition says so.
///
/// @param source what it rests on; for the public to read where a body nominated
/// @param ended when, by whom and why it was taken off the record or put right; null while it holds
public record Nomination(
    NominationId id,
    ContestId contest,
    CandidacyId candidacy,
    Nominator nominator,
    Instant recordedAt,
    String author,
    String source,
    @Nullable Ended ended) {
  /// The nomination as it was on record at an instant after it was recorded.
  public Nomination asAt(Instant at) {
    return ended == null || !ended.at().isAfter(at)
        ? this
        : new Nomination(id, contest, candidacy, nominator, recordedAt, author, source, null);
  }

  public boolean isInForce(Instant at) {
    return !recordedAt.isAfter(at) && (ended == null || ended.at().isAfter(at));
  }

  /// Whether this body nominated.
  public boolean isBy(UnitId body) {
    return nominator.equals(new Nominator.Body(body));
  }

  /// The end of a nomination.
  ///
  /// @param replacedBy the nomination in its place; null if it was withdrawn
  /// @param ruledInvalid whether two officials ruled so
  public record Ended(
      Instant at,
      String author,
      String reason,
      @Nullable NominationId replacedBy,
      boolean ruledInvalid) {}
}
