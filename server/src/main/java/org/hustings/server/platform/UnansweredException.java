package org.hustings.server.platform;

import org.hustings.words.Message;

/// A request that has no answer: there is no such thing, or what was asked for cannot be read, or
/// is refused. The page that follows says what was found and what was expected.
public final class UnansweredException extends RuntimeException {
  private final int status;
  private final Message title;
  private final Message found;
  private final Message expected;

  private UnansweredException(int status, Message title, Message found, Message expected) {
    super(found.toString());
    this.status = status;
    this.title = title;
    this.found = found;
    this.expected = expected;
  }

  /// There is nothing at this address (404).
  public static UnansweredException nothing(Message found, Message expected) {
    return new UnansweredException(404, Message.of("platform.unanswered.nothing"), found, expected);
  }

  /// Something in the address cannot be read (400).
  public static UnansweredException unreadable(Message found, Message expected) {
    return new UnansweredException(
        400, Message.of("platform.unanswered.unreadable"), found, expected);
  }

  /// The same of a page whose words are in English only.
  public static UnansweredException nothing(String found, String expected) {
    return nothing(inEnglish(found), inEnglish(expected));
  }

  /// The same of a page whose words are in English only.
  public static UnansweredException unreadable(String found, String expected) {
    return unreadable(inEnglish(found), inEnglish(expected));
  }

  private static Message inEnglish(String sentence) {
    return Message.of("platform.unanswered.in-english", "sentence", sentence);
  }

  /// What was sent is refused, on a page that does not show it again (422).
  public static UnansweredException refused(Refusal refusal) {
    return new UnansweredException(
        422,
        Message.of("nothing.refused"),
        refusal.reason(),
        Message.of("nothing.refused-expected"));
  }

  /// Somebody else did the same at the same moment (409).
  public static UnansweredException atOnce() {
    return new UnansweredException(
        409,
        Message.of("platform.unanswered.at-once"),
        Message.of("platform.unanswered.at-once-found"),
        Message.of("platform.unanswered.at-once-expected"));
  }

  /// The status of the answer, 404, 400, 409 or 422.
  public int status() {
    return status;
  }

  public Message title() {
    return title;
  }

  /// What was found, as a sentence.
  public Message found() {
    return found;
  }

  /// What was expected and what to do, as a sentence.
  public Message expected() {
    return expected;
  }
}
