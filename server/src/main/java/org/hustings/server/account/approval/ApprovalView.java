package org.hustings.server.account.approval;

import java.util.List;
import org.hustings.words.Message;

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
  public Message heading() {
    Approval.Ending ending = approval.ending();
    return Message.of(
        ending == null
            ? "approval-staff.heading.open"
            : switch (ending.outcome()) {
              case CONFIRMED -> "approval-staff.heading.confirmed";
              case WITHDRAWN -> "approval-staff.heading.withdrawn";
              case LAPSED -> "approval-staff.heading.lapsed";
            });
  }

  public String proposedAt() {
    return about.when(approval.proposedAt());
  }

  /// When it ended.
  ///
  /// @throws IllegalStateException while it is open
  public String endedAt() {
    return about.when(ending().at());
  }

  /// Who proposed it and who ended it.
  ///
  /// @throws IllegalStateException while it is open
  public Message ended() {
    return Message.of(
        switch (ending().outcome()) {
          case CONFIRMED -> "approval-staff.ended.confirmed";
          case WITHDRAWN -> "approval-staff.ended.withdrawn";
          case LAPSED -> "approval-staff.ended.lapsed";
        },
        "proposer",
        proposedBy,
        "by",
        endedBy);
  }

  /// Above who ended it.
  ///
  /// @throws IllegalStateException while it is open
  public Message endedHeading() {
    return Message.of(
        switch (ending().outcome()) {
          case CONFIRMED -> "approval-staff.ended-by.confirmed";
          case WITHDRAWN -> "approval-staff.ended-by.withdrawn";
          case LAPSED -> "approval-staff.ended-by.lapsed";
        });
  }

  private Approval.Ending ending() {
    Approval.Ending ending = approval.ending();
    if (ending == null) {
      throw new IllegalStateException("Proposal " + approval.id() + " is open");
    }
    return ending;
  }

  public String path() {
    return "/staff/approvals/" + approval.id();
  }
}
