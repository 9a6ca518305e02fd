package org.hustings.server.enquiry;

import java.util.List;

/// How an enquiry ended.
public enum Outcome {
  ANSWERED,
  /// Without an answer to its question, with a reason.
  CLOSED,
  UPHELD,
  PARTLY_UPHELD,
  NOT_UPHELD,
  /// The complaint came too late to be decided.
  OUT_OF_TIME;

  /// In what an enquiry of this kind can end.
  public static List<Outcome> of(Kind kind) {
    return kind == Kind.COMPLAINT
        ? List.of(UPHELD, PARTLY_UPHELD, NOT_UPHELD, OUT_OF_TIME)
        : List.of(ANSWERED, CLOSED);
  }
}
