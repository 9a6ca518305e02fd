package org.hustings.definition.eligibility;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// At least one of several conditions.
///
/// @param parts at least two
public record AnyOneOf(List<Condition> parts) implements Condition {
  public AnyOneOf {
    parts = List.copyOf(parts);
    if (parts.size() < 2) {
      throw new IllegalArgumentException("\"any of\" needs at least two conditions");
    }
  }

  @Override
  public boolean holds(MemberFacts member) {
    return parts.stream().anyMatch(part -> part.holds(member));
  }

  @Override
  public @Nullable Gap gap(MemberFacts member) {
    return holds(member)
        ? null
        : parts.stream()
            .flatMap(part -> Optional.ofNullable(part.gap(member)).stream())
            .findFirst()
            .orElse(null);
  }
}
