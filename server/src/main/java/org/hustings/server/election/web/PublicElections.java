package org.hustings.server.election.web;

import java.time.Clock;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.Elections;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.UnansweredException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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
    AsAt asAt = AsAt.asked(asAtParameter, now.zone(), clock);
    var publications = elections.publications(now.id(), asAt.instant());
    if (publications.isEmpty()) {
      throw UnansweredException.nothing(
          "This election was not public yet at that time.", "Ask for a later time.");
    }
    return new ElectionView(
        publications.getLast().definition(), asAt, TimetableChange.between(publications));
  }

  ContestDefinition contest(ElectionView view, String slug) {
    return view.election()
        .contest(slug)
        .orElseThrow(() -> none("This election has no contest \"" + slug + "\"."));
  }

  private ElectionDefinition find(String slug) {
    if (!ElectionId.isSlug(slug)) {
      throw none("There is no election \"" + slug + "\".");
    }
    return elections
        .find(new ElectionId(slug))
        .orElseThrow(() -> none("There is no election \"" + slug + "\"."));
  }

  private static UnansweredException none(String found) {
    return UnansweredException.nothing(found, "All elections are listed at /elections.");
  }
}
