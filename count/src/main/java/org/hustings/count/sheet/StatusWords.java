package org.hustings.count.sheet;

import org.hustings.count.record.Status;

/// Statuses as CSV and JSON name them, whatever the sheet's language.
final class StatusWords {
  private StatusWords() {}

  static String of(Status status) {
    return switch (status) {
      case CONTINUING -> "continuing";
      case ELECTED -> "elected";
      case EXCLUDED -> "excluded";
      case WITHDRAWN -> "withdrawn";
      case REOPENED -> "re-opened";
    };
  }
}
