package org.hustings.server.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Every type of event that the log knows, from the table `audit-events.txt`: one line each, the
/// name and what it means.
record EventTypes(List<EventType> all) {
  private static final String TABLE = "/audit-events.txt";

  record EventType(String name, String meaning) {
    /// The room that records it, which is the first part of its name.
    String room() {
      return name.substring(0, name.indexOf('.'));
    }
  }

  static EventTypes read() {
    try (InputStream table = EventTypes.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException(TABLE + " is missing from the class path");
      }
      return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EventTypes parse(String table) {
    List<EventType> types = new ArrayList<>();
    for (String line : table.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\s+", 2);
        if (parts.length < 2 || parts[0].indexOf('.') < 1) {
          throw new IllegalStateException(
              TABLE + ": expected 'room.event meaning', found '" + line + "'");
        }
        types.add(new EventType(parts[0], parts[1]));
      }
    }
    return new EventTypes(List.copyOf(types));
  }

  Set<String> names() {
    return all.stream().map(EventType::name).collect(Collectors.toUnmodifiableSet());
  }

  /// The published table, in Markdown.
  String document() {
    StringBuilder page =
        new StringBuilder(
            """
            # Audit events

            Every type of event in the audit log. Made from `server/src/main/resources/audit-events.txt`;
            a test keeps the two in step.
            """);
    String room = "";
    for (EventType type : all) {
      if (!type.room().equals(room)) {
        room = type.room();
        page.append("\n## ").append(room).append("\n\n| event | meaning |\n|---|---|\n");
      }
      page.append("| `").append(type.name()).append("` | ").append(type.meaning()).append(" |\n");
    }
    return page.toString();
  }
}
