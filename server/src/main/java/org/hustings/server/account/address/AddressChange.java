package org.hustings.server.account.address;

import java.time.Duration;
import java.time.Instant;
import org.hustings.server.account.PersonId;
import org.jspecify.annotations.Nullable;

/// A change of the address at which somebody signs in.
///
/// @param before where they signed in until then
/// @param after null where the register has no address any more
/// @param told when a letter went to the address before
/// @param confirmed when the link was followed that went to the new address
/// @param agreed when somebody said at the address before that it is right
/// @param approved when a second official confirmed it
/// @param effective since when they sign in at the new address
public record AddressChange(
    long id,
    PersonId person,
    String before,
    @Nullable String after,
    Origin origin,
    String askedBy,
    Instant asked,
    @Nullable Instant told,
    @Nullable Instant confirmed,
    @Nullable Instant agreed,
    @Nullable Instant approved,
    @Nullable Instant effective,
    @Nullable Instant ended) {
  /// How long the address before can stop what staff or a file changed.
  public static final Duration OBJECTION = Duration.ofDays(2);

  /// How long the address before can undo what has taken effect.
  public static final Duration UNDO = Duration.ofDays(14);

  /// Who began it.
  public enum Origin {
    /// The person, signed in: the register takes it when it is confirmed.
    OWN,
    /// An official by hand: the register has it already.
    STAFF,
    /// A file: the register has it already.
    IMPORT
  }

  /// Whether the register has the new address.
  public boolean isOnRegister() {
    return origin != Origin.OWN || effective != null;
  }

  /// Whether it neither took effect nor ended.
  public boolean isOpen() {
    return effective == null && ended == null;
  }

  /// Whether the address before can still stop or undo it.
  boolean canBeStopped(Instant now) {
    return ended == null && (effective == null || now.isBefore(effective.plus(UNDO)));
  }

  /// Whether it takes effect now.
  ///
  /// @param holdsRole whether the person holds any role, so that time alone is not enough
  boolean isDue(boolean holdsRole, Instant now) {
    if (!isOpen() || confirmed == null) {
      return false;
    }
    if (origin == Origin.OWN || agreed != null || approved != null) {
      return true;
    }
    return !holdsRole && told != null && !now.isBefore(told.plus(OBJECTION));
  }
}
