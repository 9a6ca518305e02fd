package org.hustings.definition.eligibility;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every one of several conditions, where together they are one of those of which one must hold.
///
/// @param parts at least two
public record EveryOneOf(List<Condition> parts) implements Condition {
  public EveryOneOf {
    parts = List.copyOf(parts);
    if (parts.size() < 2) {
      throw new IllegalArgumentException("\"all of\" needs at least two conditions");
    }
  }

  @Override
  public boolean holds(MemberFacts member) {
    return parts.stream().allMatch(part -> part.holds(member));
  }

  @Override
  public @Nullable Gap gap(MemberFacts member) {
    List<Condition> unmet = parts.stream().filter(part -> !part.holds(member)).toList();
    return unmet.stream().anyMatch(part -> part.gap(member) == null)
        ? null
        : unmet.stream()
            .flatMap(part -> Optional.ofNullable(part.gap(member)).stream())
            .findFirst()
            .orElse(null);
  }
}
