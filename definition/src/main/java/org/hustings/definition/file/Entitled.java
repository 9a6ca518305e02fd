package org.hustings.definition.file;

import java.util.List;
import org.hustings.definition.Nominators;

/// Who may nominate in the contest that is being read; where nobody is named, it is not known, and
/// anybody might.
record Entitled(List<Nominators> nominators) {
  boolean kind(String kind) {
    return nominators.isEmpty()
        || nominators.stream()
            .anyMatch(one -> one instanceof Nominators.OfKind bodies && bodies.kind().equals(kind));
  }

  boolean members() {
    return nominators.isEmpty()
        || nominators.stream().anyMatch(Nominators.OfMembers.class::isInstance);
  }
}
