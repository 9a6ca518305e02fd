package org.hustings.server.enquiry;

import org.hustings.words.Message;

/// What pages and letters say of enquiries.
public final class EnquiryWords {
  private EnquiryWords() {}

  public static Message kind(Kind kind) {
    return Message.of(
        switch (kind) {
          case QUESTION -> "enquiry.kind.question";
          case COMPLAINT -> "enquiry.kind.complaint";
          case FAULT -> "enquiry.kind.fault";
        });
  }

  public static Message outcome(Outcome outcome) {
    return Message.of(
        switch (outcome) {
          case ANSWERED -> "enquiry.outcome.answered";
          case CLOSED -> "enquiry.outcome.closed";
          case UPHELD -> "enquiry.outcome.upheld";
          case PARTLY_UPHELD -> "enquiry.outcome.partly-upheld";
          case NOT_UPHELD -> "enquiry.outcome.not-upheld";
          case OUT_OF_TIME -> "enquiry.outcome.out-of-time";
        });
  }
}
