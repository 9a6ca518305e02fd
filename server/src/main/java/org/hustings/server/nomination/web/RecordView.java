package org.hustings.server.nomination.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.NominationId;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// What the record of a contest shows.
///
/// @param path the address of this record
/// @param record what it is the record of
/// @param lines everything that was recorded, the latest first
/// @param candidates who can be put in the place of another
/// @param mayPutRight whether whoever looks is the returning officer, and nominations have not closed
/// @param ruledNoMore why officials rule nothing any more; null where they may, and for others
/// @param mayRule whether whoever looks is an official
/// @param error what was wrong with the last form; empty if nothing
public record RecordView(
    ElectionDefinition election,
    ContestDefinition contest,
    String path,
    NominationRecord record,
    List<Line> lines,
    List<Candidacy> candidates,
    boolean mayPutRight,
    @Nullable Message ruledNoMore,
    boolean mayRule,
    String error) {
  public RecordView {
    lines = List.copyOf(lines);
    candidates = List.copyOf(candidates);
  }

  /// One nomination with its names.
  ///
  /// @param nominator the name of the body, or of the member
  /// @param address of the nominator's own page
  /// @param closed what officials are told of a body that exists no more; null of others
  public record Line(
      NominationId id,
      Instant recordedAt,
      String nominator,
      String address,
      String candidate,
      String source,
      Nomination.@Nullable Ended ended,
      @Nullable Message closed) {}

  /// An instant in the election's own time.
  public ZonedDateTime time(Instant instant) {
    return instant.atZone(election.zone());
  }
}
