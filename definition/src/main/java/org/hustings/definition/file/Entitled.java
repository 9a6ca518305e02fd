package org.hustings.definition.file;

import java.util.List;
import org.hustings.definition.Nominators;
import org.jspecify.annotations.Nullable;

/// Who may nominate in the contest that is being read; where that is not stated, anybody might.
record Entitled(@Nullable List<Nominators> nominators) {
  boolean kind(String kind) {
    return nominators == null
        || nominators.stream()
            .anyMatch(one -> one instanceof Nominators.OfKind bodies && bodies.kind().equals(kind));
  }

  boolean members() {
    return nominators == null
        || nominators.stream().anyMatch(Nominators.OfMembers.class::isInstance);
  }

  boolean isNobody() {
    return nominators != null && nominators.isEmpty();
  }
}
