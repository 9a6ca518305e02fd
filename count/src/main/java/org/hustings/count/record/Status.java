package org.hustings.count.record;

/// Where a candidate stands after a stage.
public enum Status {
  CONTINUING,
  ELECTED,
  EXCLUDED,
  WITHDRAWN
}
