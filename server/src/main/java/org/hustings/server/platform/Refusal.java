package org.hustings.server.platform;

import org.hustings.words.Message;

/// Why something is refused that somebody entered or asked for. The values of a room are a sealed
/// set.
public interface Refusal {
  /// What is wrong and what to do, as sentences for whoever tried.
  Message reason();

  /// One that is nothing but its sentence.
  record Said(Message reason) implements Refusal {}
}
