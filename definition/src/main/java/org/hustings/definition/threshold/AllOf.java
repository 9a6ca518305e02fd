package org.hustings.definition.threshold;

import java.util.List;
import org.hustings.definition.vocabulary.Numbers;
import org.hustings.definition.vocabulary.Vocabulary;

/// Every one of several thresholds.
///
/// @param parts at least two
public record AllOf(List<Threshold> parts) implements Threshold {
  public AllOf {
    parts = List.copyOf(parts);
    if (parts.size() < 2) {
      throw new IllegalArgumentException("\"all of\" needs at least two parts");
    }
  }

  @Override
  public Progress progress(Support support) {
    return new Progress.Combined(parts.stream().map(part -> part.progress(support)).toList(), true);
  }

  @Override
  public String support(Vocabulary vocabulary) {
    return Numbers.list(parts.stream().map(part -> said(part, vocabulary)).toList(), "and");
  }

  private static String said(Threshold part, Vocabulary vocabulary) {
    return (part instanceof AnyOf ? "either " : "") + part.support(vocabulary);
  }
}
