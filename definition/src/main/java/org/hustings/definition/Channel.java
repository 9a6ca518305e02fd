package org.hustings.definition;

/// How a vote is cast.
public enum Channel {
  ONLINE("online"),
  POST("post");

  private final String key;

  Channel(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
