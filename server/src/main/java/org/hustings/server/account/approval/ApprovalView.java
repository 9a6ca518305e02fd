package org.hustings.server.account.approval;

/// A proposal as its pages show it, with the people's names.
///
/// @param words what it is about
/// @param endedBy empty while it is open
/// @param own whether whoever looks at it proposed it
public record ApprovalView(
    Approval approval, String words, String proposedBy, String endedBy, boolean own) {
  public String path() {
    return "/staff/approvals/" + approval.id();
  }
}
