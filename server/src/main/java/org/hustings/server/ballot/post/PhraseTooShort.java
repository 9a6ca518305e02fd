package org.hustings.server.ballot.post;

import org.hustings.server.platform.Refusal;
import org.hustings.words.Message;

/// The clerks' phrase is refused: it could be guessed.
///
/// @param shortest how many characters one has at least
public record PhraseTooShort(int shortest) implements Refusal {
  @Override
  public Message reason() {
    return Message.of("image-staff.refused.phrase-short", "shortest", shortest);
  }
}
