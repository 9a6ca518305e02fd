package org.hustings.definition;

/// By which channel each elector is sent the ballot.
public enum DispatchRule {
  EMAIL_ELSE_POST(
      "email-else-post",
      "by e-mail, or by post to whoever has no e-mail address or shares it with another"),
  EMAIL("email", "by e-mail"),
  POST("post", "by post");

  private final String key;
  private final String words;

  DispatchRule(String key, String words) {
    this.key = key;
    this.words = words;
  }

  public String key() {
    return key;
  }

  public String words() {
    return words;
  }
}
