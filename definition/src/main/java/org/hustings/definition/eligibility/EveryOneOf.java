package org.hustings.definition.eligibility;

import java.util.List;

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
}
