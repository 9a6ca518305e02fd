package org.hustings.server.result.closing;

/// The close cannot go on: the message says where it stopped, what was found, and what now.
final class HaltException extends RuntimeException {
  HaltException(String message) {
    super(message);
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
