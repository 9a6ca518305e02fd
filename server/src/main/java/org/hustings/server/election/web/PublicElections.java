package org.hustings.server.election.web;

import java.time.Clock;
import org.hustings.server.election.AsAt;
import org.hustings.server.election.ElectionId;
import org.hustings.server.election.Elections;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.election.definition.ContestDefinition;
import org.hustings.server.election.definition.ElectionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Finds what a public address names, as at the instant that it asks for.
@Component
class PublicElections {
  private final Elections elections;
  private final Clock clock;

  PublicElections(Elections elections, Clock clock) {
    this.elections = elections;
    this.clock = clock;
  }

  /// @throws ResponseStatusException with 404 if no such election was public then, with 400 if the
  ///   time asked for is none
  ElectionView election(String slug, @Nullable String asAtParameter) {
    ElectionDefinition now = find(slug);
    AsAt asAt = asAt(asAtParameter, now);
    var publications = elections.publications(now.id(), asAt.instant());
    if (publications.isEmpty()) {
      throw notFound("This election was not public yet at that time.");
    }
    return new ElectionView(
        publications.getLast().definition(), asAt, TimetableChange.between(publications));
  }

  ContestDefinition contest(ElectionView view, String slug) {
    return view.election()
        .contest(slug)
        .orElseThrow(() -> notFound("This election has no such contest."));
  }

  private ElectionDefinition find(String slug) {
    if (!ElectionId.isSlug(slug)) {
      throw notFound("There is no such election.");
    }
    return elections
        .find(new ElectionId(slug))
        .orElseThrow(() -> notFound("There is no such election."));
  }

  private AsAt asAt(@Nullable String parameter, ElectionDefinition election) {
    try {
      return AsAt.of(parameter, election.zone(), clock);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  private static ResponseStatusException notFound(String words) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, words);
  }
}
