package org.hustings.server.election.template;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hustings.definition.ElectionId;
import org.hustings.definition.vocabulary.BodyKind;
import org.jspecify.annotations.Nullable;

/// What only the organisation itself can say of a new election; all else a template proposes.
///
/// @param enquiries the address to write to; absent where it is left open
/// @param first the first day on which one may nominate, or has notice of a question
/// @param contests in the order in which they are counted; at least one, each of another name
/// @param bodies the kind of body that nominates; absent where members do
public record Wishes(
    ElectionId id,
    String title,
    String organisation,
    @Nullable String enquiries,
    ZoneId zone,
    LocalDate first,
    List<Seats> contests,
    @Nullable BodyKind bodies,
    Sending sending) {
  public Wishes {
    contests = List.copyOf(contests);
  }
}
