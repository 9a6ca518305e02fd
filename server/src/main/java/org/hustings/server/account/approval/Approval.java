package org.hustings.server.account.approval;

import java.time.Instant;
import java.util.Map;
import org.hustings.server.account.PersonId;
import org.jspecify.annotations.Nullable;

/// A proposal of an act that needs two people, and what became of it.
///
/// @param kind of act, such as "roll.remove"
/// @param subject to what it is to be done, as room and reference; it stands in the audit log
/// @param details what the act needs to know; they stand in the audit log too
/// @param reason in the words of whoever proposes it
/// @param fingerprint of what was proposed and of what it rested on then, in hexadecimal
/// @param ending null while it is open
public record Approval(
    ApprovalId id,
    String kind,
    String subject,
    Map<String, String> details,
    String reason,
    PersonId proposedBy,
    Instant proposedAt,
    String fingerprint,
    @Nullable Ending ending) {
  public Approval {
    details = Map.copyOf(details);
  }

  /// How a proposal ends.
  public enum Outcome {
    /// By a second person, and done.
    CONFIRMED,
    /// Taken back before it was done.
    WITHDRAWN,
    /// That on which it rested had changed when a second person tried to confirm it.
    LAPSED
  }

  /// What became of a proposal.
  ///
  /// @param words why it was withdrawn or lapsed; empty for one that was confirmed
  public record Ending(Outcome outcome, PersonId by, Instant at, String words) {
    public boolean confirmed() {
      return outcome == Outcome.CONFIRMED;
    }
  }

  /// A detail that the act was proposed with.
  public String detail(String name) {
    String value = details.get(name);
    if (value == null) {
      throw new IllegalStateException("The proposal " + id + " has no detail \"" + name + "\"");
    }
    return value;
  }

  Approval withFingerprint(String fingerprint) {
    return new Approval(
        id, kind, subject, details, reason, proposedBy, proposedAt, fingerprint, ending);
  }

  Approval withId(ApprovalId id) {
    return new Approval(
        id, kind, subject, details, reason, proposedBy, proposedAt, fingerprint, ending);
  }
}
