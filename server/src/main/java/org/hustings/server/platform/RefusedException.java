package org.hustings.server.platform;

import org.hustings.words.Message;

/// What somebody entered or wants to do cannot be, for a reason that they can mend. The page that
/// they came from tells them, in their language; nothing was done.
public final class RefusedException extends RuntimeException {
  private final transient Message reason;

  /// @param reason a whole sentence, which says what is wrong and what to do
  public RefusedException(Message reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /// The same by its key, with names and values in turn.
  public RefusedException(String key, Object... named) {
    this(Message.of(key, named));
  }

  public Message reason() {
    return reason;
  }
}
