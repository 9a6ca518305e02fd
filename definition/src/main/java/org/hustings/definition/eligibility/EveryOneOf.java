package org.hustings.definition.eligibility;

import java.util.List;
import org.hustings.definition.vocabulary.Numbers;
import org.hustings.definition.vocabulary.Vocabulary;

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
  public String words(Vocabulary vocabulary) {
    return Numbers.list(parts.stream().map(part -> said(part, vocabulary)).toList(), "and");
  }

  private static String said(Condition part, Vocabulary vocabulary) {
    return (part instanceof AnyOneOf ? "either " : "") + part.words(vocabulary);
  }
}
