package org.hustings.server.platform;

import jakarta.mail.MessagingException;
import org.springframework.util.ClassUtils;

/// The mail server did not take a letter. It is logged, so it says what kind of fault it was and
/// not what the mail server answered, which repeats the address.
final class NotSentException extends RuntimeException {
  NotSentException(MessagingException fault) {
    super(
        "the mail server did not take it: "
            + ClassUtils.getShortName(fault.getClass())
            + ", "
            + ClassUtils.getShortName(cause(fault).getClass()),
        null,
        false,
        false);
  }

  private static Throwable cause(MessagingException fault) {
    return fault.getCause() == null ? fault : fault.getCause();
  }
}
