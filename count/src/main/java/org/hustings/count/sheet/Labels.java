package org.hustings.count.sheet;

import org.hustings.count.record.Status;

/// Words for statuses.
final class Labels {
  private Labels() {}

  static String of(Status status) {
    return switch (status) {
      case CONTINUING -> "continuing";
      case ELECTED -> "elected";
      case EXCLUDED -> "excluded";
      case WITHDRAWN -> "withdrawn";
    };
  }
}
