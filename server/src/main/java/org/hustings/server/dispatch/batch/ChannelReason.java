package org.hustings.server.dispatch.batch;

/// Why a pack goes by its channel, or by none.
public enum ChannelReason {
  RULE("as the rule says"),
  NO_EMAIL("no e-mail address is known"),
  SHARED_EMAIL("another elector has the same e-mail address"),
  NO_ADDRESS("no postal address is known"),
  ASKED("asked for");

  private final String words;

  ChannelReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
