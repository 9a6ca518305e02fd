package org.hustings.definition.eligibility;

import java.util.List;

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
}
