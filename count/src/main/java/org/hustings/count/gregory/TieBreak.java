package org.hustings.count.gregory;

/// At which earlier votes do ties look, before a lot?
public enum TieBreak {
  /// The most recent stage at which they differed, then the one before.
  MOST_RECENT_STAGE,
  /// The earliest stage at which they differed.
  EARLIEST_STAGE,
  /// The earliest point at which they differed, where each batch of papers makes a point.
  EARLIEST_BATCH
}
