package org.hustings.server.platform;

import org.hustings.words.Message;

/// What somebody entered or wants to do cannot be, for a reason that they can mend. The page that
/// they came from tells them, in their language; nothing was done. What is wrong by no fault of
/// theirs is another exception.
public final class RefusedException extends RuntimeException {
  private final transient Refusal refusal;

  /// @param reason a whole sentence, which says what is wrong and what to do
  public RefusedException(Message reason) {
    this(new Refusal.Said(reason));
  }

  /// The same by its key, with names and values in turn.
  public RefusedException(String key, Object... named) {
    this(Message.of(key, named));
  }

  public RefusedException(Refusal refusal) {
    this.refusal = refusal;
  }

  public RefusedException(Refusal refusal, Throwable cause) {
    super(cause);
    this.refusal = refusal;
  }

  /// The reason in English, for whoever reads logs.
  @Override
  public String getMessage() {
    return words();
  }

  public Refusal refusal() {
    return refusal;
  }

  public Message reason() {
    return refusal.reason();
  }

  /// The reason for a page whose words are in English only.
  public String words() {
    return EnglishSite.say(reason());
  }
}
