package org.hustings.definition.threshold;

import java.util.List;

/// Any one of several thresholds.
///
/// @param parts at least two
public record AnyOf(List<Threshold> parts) implements Threshold {
  public AnyOf {
    parts = List.copyOf(parts);
    if (parts.size() < 2) {
      throw new IllegalArgumentException("\"any of\" needs at least two parts");
    }
  }

  @Override
  public Progress progress(Support support) {
    return new Progress.Combined(
        parts.stream().map(part -> part.progress(support)).toList(), false);
  }
}
