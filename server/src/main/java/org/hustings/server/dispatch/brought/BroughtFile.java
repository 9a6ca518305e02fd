package org.hustings.server.dispatch.brought;

import java.time.Instant;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.member.Format;
import org.jspecify.annotations.Nullable;

/// A file in one format, which everybody may read once the papers that it was made from are settled.
///
/// @param contest whose candidates it is about; null for all of them
/// @param size in bytes
public record BroughtFile(
    long id,
    ElectionId election,
    @Nullable ContestId contest,
    Format format,
    BroughtType type,
    long size,
    Instant at) {
  /// What it is called when it is saved.
  public String name() {
    String about = contest == null ? "" : "-" + contest.slug();
    return election + about + "-" + format.key() + "." + type.ending();
  }
}
