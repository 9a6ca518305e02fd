package org.hustings.server.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A role that somebody holds and in which they can act in elections, and who gave it.
///
/// @param givenBy how the audit log names who gave or proposed it
/// @param confirmedBy the second person; null if it was given by one alone, or by the operator
/// @param countsFrom from when on its holder is one of two
public record Official(
    PersonId person,
    Role role,
    String givenBy,
    @Nullable String confirmedBy,
    Instant since,
    Instant countsFrom) {
  /// Whether whoever runs the server gave it.
  public boolean isByOperator() {
    return givenBy.startsWith("command:") || givenBy.startsWith("system:");
  }

  /// Whether one person alone gave it, and not the operator.
  boolean isByOne() {
    return confirmedBy == null && !isByOperator();
  }

  /// Whether the two roles rest on two people: neither was given by the other's holder alone, nor
  /// both by the same person alone.
  boolean standsBeside(Official other) {
    return !(isByOne() && givenBy.equals(other.person.toString()))
        && !(other.isByOne() && other.givenBy.equals(person.toString()))
        && !(isByOne() && other.isByOne() && givenBy.equals(other.givenBy));
  }
}
