package org.hustings.cli.rehearse;

import org.jspecify.annotations.Nullable;

/// A value that the definition does not state and the rehearsal takes.
///
/// @param contest the short name of the contest that it belongs to; absent for the whole election
/// @param key as the definition file writes it: `timetable.ballot-closes`, `count.rule`
/// @param value as the definition file writes it
record Filled(@Nullable String contest, String key, String value) {
  /// Of the whole election.
  static Filled of(String key, String value) {
    return new Filled(null, key, value);
  }
}
