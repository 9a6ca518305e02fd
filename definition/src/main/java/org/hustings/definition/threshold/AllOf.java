package org.hustings.definition.threshold;

import java.util.List;

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
}
