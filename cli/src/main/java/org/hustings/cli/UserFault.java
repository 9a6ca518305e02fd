package org.hustings.cli;

import org.jspecify.annotations.Nullable;

/// Something that the user of the command can mend; the message says what and how.
public final class UserFault extends RuntimeException {
  public UserFault(String message) {
    super(message);
  }

  public UserFault(@Nullable String message, Throwable cause) {
    super(message, cause);
  }
}
