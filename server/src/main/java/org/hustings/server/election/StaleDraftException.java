package org.hustings.server.election;

import org.hustings.words.Message;

/// Somebody else has saved the same thing since it was opened.
public final class StaleDraftException extends RuntimeException {
  StaleDraftException() {
    super("newer version saved");
  }

  StaleDraftException(Throwable cause) {
    super("newer version saved", cause);
  }

  /// What to do, for the official whose version it is.
  public Message reason() {
    return Message.of("field-staff.refused.stale");
  }
}
