package org.hustings.count.gregory;

/// When does the count see that those left fill the last seats?
public enum LastSeats {
  /// After a stage, once as many continue as seats are left.
  AFTER_STAGE,
  /// After a parcel, once as many continue as seats are left; and after a stage, for the last seat,
  /// once one has as many votes as all others and the surpluses together.
  AFTER_PARCEL_OR_BY_MAJORITY,
  /// Before an exclusion that would leave as many as seats: its papers do not move, and whoever is
  /// left when all seats are filled is formally excluded.
  BEFORE_EXCLUSION
}
