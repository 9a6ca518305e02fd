package org.hustings.server.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hustings.server.account.PersonId;
import org.jspecify.annotations.Nullable;

/// An enquiry or a complaint, without what it says and who sent it.
///
/// @param concerns the officials whom it is about
/// @param addressee with whom it lies
/// @param language the tag of the sender's
/// @param confirmed when it was confirmed to be its sender's, and passed on
/// @param due the last day on which it is in time to be answered; absent until it is confirmed
/// @param ended absent while it is open
public record Enquiry(
    Reference reference,
    Kind kind,
    Topic topic,
    List<PersonId> concerns,
    Addressee addressee,
    String language,
    Instant sent,
    @Nullable Instant confirmed,
    @Nullable LocalDate due,
    @Nullable Ending ended) {
  public Enquiry {
    concerns = List.copyOf(concerns);
  }

  /// How, when and by whom it was ended.
  ///
  /// @param by how the audit log names them
  public record Ending(Outcome outcome, Instant at, String by) {}

  /// Whether somebody has it to answer.
  public boolean isOpen() {
    return confirmed != null && ended == null;
  }

  /// Whether its last day is over and it is open.
  public boolean isOverdue(LocalDate today) {
    return isOpen() && due != null && today.isAfter(due);
  }
}
