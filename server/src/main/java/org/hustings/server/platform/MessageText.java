package org.hustings.server.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.words.Message;
import tools.jackson.databind.json.JsonMapper;

/// A message as a row keeps it: its key and what fills it in, as JSON. Filled in are texts, numbers,
/// lists of texts, and other messages. So the keys of rows that stay (`result.step.…`) stay once they
/// are released: rows of an earlier version are said by them.
public final class MessageText {
  private static final String KEY = "key";
  private static final String NAMED = "named";

  private MessageText() {}

  /// The message as JSON.
  public static String write(JsonMapper json, Message message) {
    return json.writeValueAsString(plain(message));
  }

  /// The message that [#write] wrote.
  public static Message read(JsonMapper json, String text) {
    return message(json.readValue(text, Map.class));
  }

  private static Object plain(Object value) {
    return value instanceof Message(String key, List<Object> named)
        ? Map.of(KEY, key, NAMED, named.stream().map(MessageText::plain).toList())
        : value;
  }

  private static Message message(Map<?, ?> read) {
    List<?> named = (List<?>) Objects.requireNonNull(read.get(NAMED));
    return new Message(
        String.valueOf(read.get(KEY)), named.stream().map(MessageText::value).toList());
  }

  private static Object value(Object read) {
    return read instanceof Map<?, ?> inner ? message(inner) : read;
  }
}
