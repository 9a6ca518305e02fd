package org.hustings.count.gregory;

/// In what parcels do an exclusion's papers move?
public enum ExclusionParcels {
  /// All in one go: nobody is elected until all have moved.
  AT_ONCE,
  /// By descending value, with a look for newly elected after each.
  BY_VALUE,
  /// First-preference papers, then the others by descending value, with a look after each.
  FIRST_PREFERENCES_THEN_BY_VALUE
}
