package org.hustings.server.organisation.latechange;

import java.time.Instant;
import org.hustings.server.organisation.Change;
import org.hustings.server.organisation.MemberNumber;
import org.jspecify.annotations.Nullable;

/// A member's address that changed after the freeze of an election. It is confirmed to the old
/// e-mail address, where there was one, and waits for the returning officer to settle it.
public record LateChange(
    long id,
    String election,
    MemberNumber member,
    String name,
    String field,
    @Nullable String before,
    @Nullable String after,
    Change change,
    @Nullable String confirmTo,
    @Nullable Instant confirmed,
    @Nullable Settlement settlement) {
  /// Who looked at it, when, and what they found.
  public record Settlement(Instant at, String by, String finding) {}
}
