package org.hustings.server.ballot.post;

import org.hustings.words.Message;

/// What came of scanning a returned paper.
public enum ScanOutcome {
  ACCEPTED,
  ACCEPTED_ALONE,
  DUPLICATE,
  DEAD,
  NOT_HANDED_OVER,
  ALREADY_SCANNED,
  NOT_BY_POST,
  UNKNOWN,
  UNREADABLE,
  TOO_LATE;

  /// The same for whoever scans.
  public Message words() {
    return switch (this) {
      case ACCEPTED -> Message.of("box-staff.scan.accepted");
      case ACCEPTED_ALONE -> Message.of("box-staff.scan.accepted-alone");
      case DUPLICATE -> Message.of("box-staff.scan.duplicate");
      case DEAD -> Message.of("box-staff.scan.dead");
      case NOT_HANDED_OVER -> Message.of("box-staff.scan.not-handed-over");
      case ALREADY_SCANNED -> Message.of("box-staff.scan.already");
      case NOT_BY_POST -> Message.of("box-staff.scan.not-by-post");
      case UNKNOWN -> Message.of("box-staff.scan.unknown");
      case UNREADABLE -> Message.of("box-staff.scan.unreadable");
      case TOO_LATE -> Message.of("box-staff.scan.too-late");
    };
  }
}
