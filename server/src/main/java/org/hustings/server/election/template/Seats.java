package org.hustings.server.election.template;

import org.jspecify.annotations.Nullable;

/// One contest as the organisation names it.
///
/// @param name as the public reads it: "Committee members"
/// @param seats the places to be filled, at least 1
/// @param question what is asked, where the template puts questions; absent for what it is called
public record Seats(String name, int seats, @Nullable String question) {
  public Seats(String name, int seats) {
    this(name, seats, null);
  }

  /// What is asked: whatever it is called, where nothing else is given.
  String asked() {
    return question == null ? name : question;
  }
}
