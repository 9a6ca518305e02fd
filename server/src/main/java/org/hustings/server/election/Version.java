package org.hustings.server.election;

import java.time.Instant;
import org.hustings.definition.ElectionId;
import org.jspecify.annotations.Nullable;

/// One saved version of an election's definition file.
///
/// @param number from 1, within the election
/// @param file the text as it was saved; a draft's may have faults
/// @param author how the audit log names who saved it
/// @param publishedAt absent for a draft
public record Version(
    ElectionId election,
    int number,
    String file,
    Instant recordedAt,
    String author,
    String reason,
    @Nullable Instant publishedAt) {
  public boolean isDraft() {
    return publishedAt == null;
  }
}
