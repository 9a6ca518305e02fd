package org.hustings.server.platform;

import org.springframework.mail.MailException;
import org.springframework.util.ClassUtils;

/// The mail server did not take a letter. It is logged, so it says what kind of fault it was and
/// not what the mail server answered, which repeats the address.
final class NotSentException extends RuntimeException {
  NotSentException(MailException fault) {
    super(
        "the mail server did not take it: "
            + ClassUtils.getShortName(fault.getClass())
            + ", "
            + ClassUtils.getShortName(fault.getMostSpecificCause().getClass()),
        null,
        false,
        false);
  }
}
