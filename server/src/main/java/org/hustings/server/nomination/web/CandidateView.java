package org.hustings.server.nomination.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CorrectedName;
import org.hustings.server.candidacy.History;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AsAt;
import org.hustings.server.slate.Endorsement;
import org.jspecify.annotations.Nullable;

/// What a candidate's page shows.
///
/// @param statement as HTML that is safe to show; empty if there is none
/// @param hasPhotograph whether a photograph is up
/// @param own the unit that the candidate belongs to; null where it is not known
/// @param corrected what was corrected of the name on settled papers, the oldest first
/// @param actsHere whether whoever looks is the candidate
public record CandidateView(
    ElectionDefinition election,
    ContestDefinition contest,
    AsAt asAt,
    Candidacy candidacy,
    Line line,
    History history,
    String statement,
    boolean hasPhotograph,
    @Nullable Unit own,
    List<Endorsement> endorsements,
    List<CorrectedName> corrected,
    boolean actsHere) {
  public CandidateView {
    endorsements = List.copyOf(endorsements);
    corrected = List.copyOf(corrected);
  }

  /// When an endorsement ended, if it had by the instant shown; null while it lasted.
  public @Nullable Instant ended(Endorsement endorsement) {
    Instant until = endorsement.until();
    return until == null || until.isAfter(asAt.instant()) ? null : until;
  }

  /// An instant in the election's own time.
  public ZonedDateTime time(Instant instant) {
    return instant.atZone(election.zone());
  }
}
