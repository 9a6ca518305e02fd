package org.hustings.server.dispatch.post;

/// The words of the letter do not fit on its page.
final class LetterTooLongException extends RuntimeException {
  LetterTooLongException() {
    super("The letter does not fit on one page: shorten its words.");
  }
}
