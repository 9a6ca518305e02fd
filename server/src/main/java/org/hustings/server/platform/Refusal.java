package org.hustings.server.platform;

import org.hustings.words.Message;

/// Why something is refused that somebody entered or asked for. The values of a room are a sealed
/// set.
public interface Refusal {
  /// What is wrong and what to do, as sentences in English for whoever tried.
  String words();

  /// The same for pages in all languages. Rooms whose words are not in the message files yet say it
  /// in English.
  default Message reason() {
    return Message.of("platform.unanswered.in-english", "sentence", words());
  }

  /// One whose sentence stands in the message files.
  record Said(Message reason) implements Refusal {
    @Override
    public String words() {
      return reason.toString();
    }
  }
}
