package org.hustings.server.ballot;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.account.approval.Approval;
import org.jspecify.annotations.Nullable;

/// To when the close of a ballot is to be put off.
///
/// @param closes in the election's zone
/// @param declaration to when the declaration is to be put off; null if it stays
public record Extension(LocalDateTime closes, @Nullable LocalDateTime declaration) {
  private static final String CLOSES = "closes";
  private static final String DECLARATION = "declaration";

  /// What was proposed.
  static Extension of(Approval approval) {
    String declaration = approval.details().get(DECLARATION);
    return new Extension(
        LocalDateTime.parse(approval.detail(CLOSES)),
        declaration == null ? null : LocalDateTime.parse(declaration));
  }

  Map<String, String> details() {
    Map<String, String> details = new HashMap<>(Map.of(CLOSES, closes.toString()));
    if (declaration != null) {
      details.put(DECLARATION, declaration.toString());
    }
    return details;
  }

  /// The acts of the timetable that it moves.
  Map<ActKind, Moment> moved() {
    Map<ActKind, Moment> moved = new EnumMap<>(ActKind.class);
    moved.put(ActKind.BALLOT_CLOSES, new Moment.Minute(closes));
    if (declaration != null) {
      moved.put(ActKind.DECLARATION, new Moment.Minute(declaration));
    }
    return moved;
  }
}
