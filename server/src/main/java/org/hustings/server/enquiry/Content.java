package org.hustings.server.enquiry;

import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody sent, and where the answer goes: personal data, which are deleted some time after
/// the enquiry ended.
///
/// @param address the sender's
/// @param person who was signed in; absent for a stranger, whose address a letter confirmed
/// @param answer what they were answered; absent until then
public record Content(
    String address, @Nullable PersonId person, String text, @Nullable String answer) {
  /// Who was signed in as they sent it.
  public Optional<PersonId> sender() {
    return Optional.ofNullable(person);
  }
}
