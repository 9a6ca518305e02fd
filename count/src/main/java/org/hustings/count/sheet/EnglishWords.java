package org.hustings.count.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// The library's own words.
final class EnglishWords {
  static final SheetWords WORDS =
      SheetWords.of("en-GB", messages(), number -> number == 1 ? "one" : "other");

  private EnglishWords() {}

  private static Map<String, String> messages() {
    Properties properties = new Properties();
    try (InputStream in = EnglishWords.class.getResourceAsStream("sheet.properties")) {
      if (in == null) {
        throw new IllegalStateException("sheet.properties is missing from the library");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> messages = new HashMap<>();
    properties.forEach((key, message) -> messages.put(key.toString(), message.toString()));
    return messages;
  }
}
