package org.hustings.count.record;

/// What a stage brought, in the order in which it came about.
public sealed interface StageEvent permits Decision, Elected, StageEvent.Excluded {
  /// A candidate was excluded.
  record Excluded(int candidate) implements StageEvent {}
}
