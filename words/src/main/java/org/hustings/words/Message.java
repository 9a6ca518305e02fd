package org.hustings.words;

import java.util.Arrays;
import java.util.List;

/// Something to tell a person, before it is known in which language: a message's key and what fills
/// it in. What a room refuses, and why, is handed on as one of these.
///
/// @param named names and values in turn, as [Words#say(String, Object...)] takes them
public record Message(String key, List<Object> named) {
  public Message {
    named = List.copyOf(named);
  }

  /// The message of this key, with names and values in turn.
  public static Message of(String key, Object... named) {
    return new Message(key, Arrays.asList(named));
  }
}
