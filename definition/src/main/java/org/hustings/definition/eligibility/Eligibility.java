package org.hustings.definition.eligibility;

import java.util.List;
import java.util.stream.Stream;

/// Conditions that must all hold.
///
/// @param conditions empty where nothing is asked
public record Eligibility(List<Condition> conditions) {
  public static final Eligibility ANYONE = new Eligibility(List.of());

  public Eligibility {
    conditions = List.copyOf(conditions);
  }

  public boolean holds(MemberFacts member) {
    return unmet(member).isEmpty();
  }

  /// The conditions that the member does not fulfil: the answer to "why not me?".
  public List<Condition> unmet(MemberFacts member) {
    return conditions.stream().filter(condition -> !condition.holds(member)).toList();
  }

  /// These conditions and those.
  public Eligibility and(Eligibility others) {
    return new Eligibility(Stream.concat(conditions.stream(), others.conditions.stream()).toList());
  }
}
