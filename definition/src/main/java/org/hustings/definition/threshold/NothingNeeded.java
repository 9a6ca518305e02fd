package org.hustings.definition.threshold;

import java.util.List;

/// It is stated that no support is needed.
public record NothingNeeded() implements Threshold {
  @Override
  public Progress progress(Support support) {
    return new Progress.Combined(List.of(), true);
  }
}
