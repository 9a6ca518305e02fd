package org.hustings.server.account.approval;

/// A proposal as its pages show it, with the people's names.
///
/// @param about the election to which it is to be done
/// @param words what is to be done
/// @param endedBy empty while it is open
/// @param own whether whoever looks at it proposed it
public record ApprovalView(
    Approval approval, About about, String words, String proposedBy, String endedBy, boolean own) {
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
