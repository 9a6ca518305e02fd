package org.hustings.server.roll.claim;

import java.time.Duration;
import java.time.Instant;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.PersonId;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;

/// A claim about a frozen roll.
///
/// @param reference by which all speak of it: "K7QM-2XFD"
/// @param about whom an agent objects to, as the agent named them; empty for a claim of one's own
/// @param due when an answer is due
/// @param told to whom it was told that an agent objects to them; null for a claim of one's own
/// @param withdrawnAt by the claimant; null if it was not
/// @param decision of two officials; null while there is none
public record Claim(
    long id,
    String reference,
    ElectionId election,
    ClaimKind kind,
    PersonId author,
    String about,
    String reason,
    Instant filedAt,
    Instant due,
    @Nullable Told told,
    @Nullable Instant withdrawnAt,
    @Nullable Decision decision) {
  /// How long an elector has to answer an objection before it is decided.
  public static final Duration TO_ANSWER = Duration.ofDays(2);

  /// An elector whom officials found an objection to be about.
  ///
  /// @param answer in their words; empty while there is none
  public record Told(ElectorNumber elector, Instant at, String answer) {
    /// Until when the objection waits for them.
    public Instant until() {
      return at.plus(TO_ANSWER);
    }

    boolean hasHadTime(Instant now) {
      return !answer.isEmpty() || !now.isBefore(until());
    }
  }

  /// What two officials decided.
  ///
  /// @param granted false if it was refused
  public record Decision(boolean granted, Instant at, String why) {}

  /// Whether it waits to be decided.
  public boolean isOpen() {
    return withdrawnAt == null && decision == null;
  }

  /// Whether the elector objected to has had time to answer; true of a claim of one's own.
  public boolean mayBeGranted(Instant now) {
    return kind != ClaimKind.OBJECTION || (told != null && told.hasHadTime(now));
  }
}
