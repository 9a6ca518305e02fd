package org.hustings.definition.eligibility;

import java.util.List;
import org.hustings.definition.vocabulary.Numbers;
import org.hustings.definition.vocabulary.Vocabulary;

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
  public String words(Vocabulary vocabulary) {
    return Numbers.list(parts.stream().map(part -> said(part, vocabulary)).toList(), "or");
  }

  private static String said(Condition part, Vocabulary vocabulary) {
    return part instanceof EveryOneOf every
        ? Numbers.together(every.parts().size()) + part.words(vocabulary)
        : part.words(vocabulary);
  }
}
