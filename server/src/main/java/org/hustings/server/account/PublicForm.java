package org.hustings.server.account;

/// The address to which anybody may send a form without being signed in, as a path pattern such as
/// "/enquiries/*/*". A bean of each room that has one; every other form asks for a sign-in.
///
/// @param ownGuard whether the room itself tells its own forms from those of other sites; otherwise
///   each form carries the session's token, and needs a session
public record PublicForm(String pattern, boolean ownGuard) {
  public PublicForm(String pattern) {
    this(pattern, false);
  }

  /// A form whose room guards it.
  public static PublicForm withOwnGuard(String pattern) {
    return new PublicForm(pattern, true);
  }
}
