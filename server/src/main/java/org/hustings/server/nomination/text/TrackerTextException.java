package org.hustings.server.nomination.text;

import java.util.List;
import java.util.stream.Collectors;

/// A text is not of a tracker page's form; nothing of it is taken.
public final class TrackerTextException extends RuntimeException {
  private final transient List<TextFault> faults;

  TrackerTextException(List<TextFault> faults) {
    super(faults.stream().map(TextFault::words).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /// Every fault, in the order of the file.
  public List<TextFault> faults() {
    return faults;
  }
}
