package org.hustings.server.result.web;

import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Component;

/// Finds the election and the contest that an address names.
@Component
class Asked {
  private final Elections elections;

  Asked(Elections elections) {
    this.elections = elections;
  }

  ElectionDefinition election(String slug) {
    if (!ElectionId.isSlug(slug)) {
      throw none(slug);
    }
    return elections.find(new ElectionId(slug)).orElseThrow(() -> none(slug));
  }

  ContestDefinition contest(ElectionDefinition election, String slug) {
    return election
        .contest(slug)
        .orElseThrow(() ->
            UnansweredException.nothing(
                "This election has no contest \"" + slug + "\".",
                "Its contests are listed at /elections/" + election.id() + "."));
  }

  private static UnansweredException none(String slug) {
    return UnansweredException.nothing(
        "There is no election \"" + slug + "\".", "All elections are listed at /elections.");
  }
}
