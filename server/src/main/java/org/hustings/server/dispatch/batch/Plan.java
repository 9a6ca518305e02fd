package org.hustings.server.dispatch.batch;

import java.time.Instant;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionId;
import org.jspecify.annotations.Nullable;

/// How an election's ballots are sent out.
///
/// @param pace how fast
/// @param booklets how they come with the packs that are printed from now on
/// @param startedAt when staff let it begin; nothing is made or sent before, nor before the day of
///   the timetable
/// @param haltedAt since when it is halted; null while it goes on
/// @param trouble why nothing goes out although it should, as the mail server said it
public record Plan(
    ElectionId election,
    DispatchRule rule,
    Pace pace,
    Booklets booklets,
    Instant plannedAt,
    @Nullable Instant startedAt,
    @Nullable Instant haltedAt,
    @Nullable String trouble) {
  /// How fast packs are sent.
  ///
  /// @param mailsPerSecond at most, 1 to 5,000
  /// @param connections to the mail server at once, 1 to 32
  /// @param packsPerFile for the printer, 1 to 2,000
  public record Pace(int mailsPerSecond, int connections, int packsPerFile) {
    public static final Pace USUAL = new Pace(20, 4, 500);
  }

  public boolean isUnderWay() {
    return startedAt != null && haltedAt == null;
  }
}
