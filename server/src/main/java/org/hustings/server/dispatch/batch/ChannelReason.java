package org.hustings.server.dispatch.batch;

/// Why a pack goes by its channel, or by none.
public enum ChannelReason {
  RULE,
  NO_EMAIL,
  EMAIL_NOT_TAKEN,
  SHARED_EMAIL,
  NO_ADDRESS,
  FORMAT,
  ASKED;

  /// Whether it is the e-mail address that keeps the pack from going by e-mail.
  public boolean isAboutMail() {
    return this == NO_EMAIL || this == EMAIL_NOT_TAKEN || this == SHARED_EMAIL;
  }
}
