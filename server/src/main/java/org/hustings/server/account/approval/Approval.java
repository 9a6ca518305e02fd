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
/// @param ending null while it is open
public record Approval(
    ApprovalId id,
    String kind,
    String subject,
    Map<String, String> details,
    String reason,
    PersonId proposedBy,
    Instant proposedAt,
    @Nullable Ending ending) {
  public Approval {
    details = Map.copyOf(details);
  }

  /// What became of a proposal: confirmed and done, or withdrawn.
  ///
  /// @param words why it was withdrawn; empty for one that was confirmed
  public record Ending(boolean confirmed, PersonId by, Instant at, String words) {}

  /// A detail that the act was proposed with.
  public String detail(String name) {
    String value = details.get(name);
    if (value == null) {
      throw new IllegalStateException("The proposal " + id + " has no detail \"" + name + "\"");
    }
    return value;
  }
}
