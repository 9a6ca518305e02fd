package org.hustings.server.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.account.approval.Approval;
import org.jspecify.annotations.Nullable;

/// To when the close of a ballot is to be moved, later or earlier. The deadlines for another ballot
/// hang on it, and move by as much.
///
/// @param closes in the election's zone
/// @param declaration to when the declaration is to be moved; null if it stays
/// @param objections to when the end of objections is put off; null if it stays
public record Extension(
    LocalDateTime closes, @Nullable LocalDateTime declaration, @Nullable LocalDateTime objections) {
  private static final String CLOSES = "closes";
  private static final String DECLARATION = "declaration";
  private static final String OBJECTIONS = "objections";

  /// Where objections have no end of their own.
  public Extension(LocalDateTime closes, @Nullable LocalDateTime declaration) {
    this(closes, declaration, null);
  }

  /// Where objections would end before the new close, they end later by as much as the ballot does.
  public static Extension of(
      ElectionDefinition election, LocalDateTime closes, @Nullable LocalDateTime declaration) {
    ZoneId zone = election.zone();
    Instant close = election.timetable().ballot().closes();
    Instant objections =
        election
            .timetable()
            .act(ActKind.OBJECTIONS_CLOSE)
            .map(act -> act.at().ends(zone))
            .filter(end -> !end.isAfter(closes.atZone(zone).toInstant()))
            .orElse(null);
    return new Extension(
        closes,
        declaration,
        close == null || objections == null
            ? null
            : closes.plus(Duration.between(close, objections)));
  }

  /// What was proposed.
  static Extension of(Approval approval) {
    return new Extension(
        LocalDateTime.parse(approval.detail(CLOSES)),
        time(approval.details().get(DECLARATION)),
        time(approval.details().get(OBJECTIONS)));
  }

  private static @Nullable LocalDateTime time(@Nullable String written) {
    return written == null ? null : LocalDateTime.parse(written);
  }

  Map<String, String> details() {
    Map<String, String> details = new HashMap<>(Map.of(CLOSES, closes.toString()));
    if (declaration != null) {
      details.put(DECLARATION, declaration.toString());
    }
    if (objections != null) {
      details.put(OBJECTIONS, objections.toString());
    }
    return details;
  }

  /// The acts of the timetable that it moves.
  ///
  /// @param now before which no deadline is set that was still to come
  Map<ActKind, Moment> moved(ElectionDefinition election, Instant now) {
    Map<ActKind, Moment> moved = new EnumMap<>(ActKind.class);
    election
        .timetable()
        .act(ActKind.BALLOT_CLOSES)
        .ifPresent(close -> moved.putAll(HangingDeadlines.of(election, close.at(), closes, now)));
    moved.put(ActKind.BALLOT_CLOSES, new Moment.Minute(closes));
    if (declaration != null) {
      moved.put(ActKind.DECLARATION, new Moment.Minute(declaration));
    }
    if (objections != null) {
      moved.put(ActKind.OBJECTIONS_CLOSE, new Moment.Minute(objections));
    }
    return moved;
  }
}
