package org.hustings.server.platform.key;

/// The site's secret cannot be used; the message says where it was looked for and what to do.
public final class SiteKeyException extends RuntimeException {
  SiteKeyException(String message) {
    super(message);
  }

  SiteKeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
