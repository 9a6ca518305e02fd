package org.hustings.server.account.approval;

import java.util.List;

/// A proposal as its pages show it, with the people's names.
///
/// @param about the election to which it is to be done
/// @param words what is to be done
/// @param points what it comes to, where the words do not hold it
/// @param endedBy empty while it is open
/// @param own whether whoever looks at it proposed it
public record ApprovalView(
    Approval approval,
    About about,
    String words,
    List<String> points,
    String proposedBy,
    String endedBy,
    boolean own) {
  public ApprovalView {
    points = List.copyOf(points);
  }

  /// What the page asks, or says of what became of it.
  public String heading() {
    Approval.Ending ending = approval.ending();
    return ending == null
        ? "Shall this be done?"
        : switch (ending.outcome()) {
          case CONFIRMED -> "This was done";
          case WITHDRAWN -> "This was withdrawn";
          case LAPSED -> "This has lapsed";
        };
  }

  public String proposedAt() {
    return about.when(approval.proposedAt());
  }

  /// When it was confirmed or withdrawn; empty while it is open.
  public String endedAt() {
    Approval.Ending ending = approval.ending();
    return ending == null ? "" : about.when(ending.at());
  }

  /// "confirmed", "withdrawn" or "lapsed", before "by"; empty while it is open.
  public String endedWord() {
    Approval.Ending ending = approval.ending();
    return ending == null
        ? ""
        : switch (ending.outcome()) {
          case CONFIRMED -> "confirmed";
          case WITHDRAWN -> "withdrawn";
          case LAPSED -> "lapsed";
        };
  }

  /// Above who ended it; empty while it is open.
  public String endedHeading() {
    Approval.Ending ending = approval.ending();
    return ending == null
        ? ""
        : switch (ending.outcome()) {
          case CONFIRMED -> "Confirmed by";
          case WITHDRAWN -> "Withdrawn by";
          case LAPSED -> "Found to have lapsed by";
        };
  }

  public String path() {
    return "/staff/approvals/" + approval.id();
  }
}
