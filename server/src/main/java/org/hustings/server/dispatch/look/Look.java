package org.hustings.server.dispatch.look;

/// What an official looks at before the first ballot goes.
public enum Look {
  /// A test paper was marked and finished on the voter's own pages.
  PAPER,
  /// The letter with the ballot was read.
  LETTER,
  /// The number of electors is right.
  ELECTORS,
  /// Ballots may go though files are missing in formats that electors want; only while some are.
  FORMATS
}
