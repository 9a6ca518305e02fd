package org.hustings.server.enquiry;

/// What somebody sends.
public enum Kind {
  QUESTION,
  /// About how an election is run; it is decided.
  COMPLAINT,
  /// Something on a page is wrong.
  FAULT
}
