package org.hustings.server.dispatch.batch;

/// Why a pack goes by its channel, or by none.
public enum ChannelReason {
  RULE("as the rule says"),
  NO_EMAIL("no e-mail address is known"),
  EMAIL_NOT_TAKEN("the mail server takes no address such as the one that is known"),
  SHARED_EMAIL("another elector has the same e-mail address"),
  NO_ADDRESS("no postal address is known"),
  FORMAT("wanted on paper, in large print"),
  ASKED("asked for");

  private final String words;

  ChannelReason(String words) {
    this.words = words;
  }

  /// Whether it is the e-mail address that keeps the pack from going by e-mail.
  public boolean isAboutMail() {
    return this == NO_EMAIL || this == EMAIL_NOT_TAKEN || this == SHARED_EMAIL;
  }

  public String words() {
    return words;
  }
}
