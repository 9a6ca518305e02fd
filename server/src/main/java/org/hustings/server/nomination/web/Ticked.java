package org.hustings.server.nomination.web;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.jspecify.annotations.Nullable;

/// The candidates that were ticked on a form.
final class Ticked {
  private Ticked() {}

  /// @param sent their numbers; null where none was ticked, and with a null in it where a form brought
  ///   an empty value, which no page of ours does
  static Set<CandidacyId> candidates(@Nullable Set<Long> sent) {
    return sent == null
        ? Set.of()
        : sent.stream().filter(Objects::nonNull).map(CandidacyId::new).collect(Collectors.toSet());
  }
}
