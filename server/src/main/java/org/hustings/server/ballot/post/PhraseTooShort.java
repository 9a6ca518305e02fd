package org.hustings.server.ballot.post;

import org.hustings.server.platform.Refusal;

/// The clerks' phrase is refused: it could be guessed.
///
/// @param shortest how many characters one has at least
public record PhraseTooShort(int shortest) implements Refusal {
  @Override
  public String words() {
    return "A phrase has at least %d characters: four words or so.".formatted(shortest);
  }
}
