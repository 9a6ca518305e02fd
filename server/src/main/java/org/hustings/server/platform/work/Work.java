package org.hustings.server.platform.work;

/// Long work that goes on once at a time.
///
/// @param kind the work, by its room's name where a room has only one
/// @param on what it is done on: an election, a file that was brought
public record Work(String kind, String on) {
  String name() {
    return kind + '/' + on;
  }
}
