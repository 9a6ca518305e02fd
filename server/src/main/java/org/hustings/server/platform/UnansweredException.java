package org.hustings.server.platform;

/// A request that has no answer: there is no such thing, or what was asked for cannot be read. The
/// page that follows says what was found and what was expected.
public final class UnansweredException extends RuntimeException {
  private final int status;
  private final String title;
  private final String expected;

  private UnansweredException(int status, String title, String found, String expected) {
    super(found);
    this.status = status;
    this.title = title;
    this.expected = expected;
  }

  /// There is nothing at this address (404).
  public static UnansweredException nothing(String found, String expected) {
    return new UnansweredException(404, "There is no such page", found, expected);
  }

  /// Something in the address cannot be read (400).
  public static UnansweredException unreadable(String found, String expected) {
    return new UnansweredException(400, "That cannot be read", found, expected);
  }

  /// The status of the answer, 404 or 400.
  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// What was found, as a sentence.
  public String found() {
    return String.valueOf(getMessage());
  }

  /// What was expected and what to do, as a sentence.
  public String expected() {
    return expected;
  }
}
