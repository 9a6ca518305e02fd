package org.hustings.count.record;

/// Where a candidate stands after a stage.
public enum Status {
  CONTINUING,
  ELECTED,
  EXCLUDED,
  WITHDRAWN,
  /// Re-open nominations took a seat, which stays empty.
  REOPENED
}
