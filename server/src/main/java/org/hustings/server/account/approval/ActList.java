package org.hustings.server.account.approval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Every act that needs two people, from the tables `two-person-acts.txt`: its kind on a line of
/// its own, then what is to be known of it, one indented line a part.
///
/// @param all by kind, in the order of their names
record ActList(Map<String, Act> all) {
  private static final String TABLE = "two-person-acts.txt";

  /// An act as the table tells of it.
  ///
  /// @param does what it does, in a sentence
  /// @param asks who may propose it
  /// @param confirms who may be the second person
  /// @param told who learns of it, and how
  /// @param undone until when and how it can be taken back
  record Act(String kind, String does, String asks, String confirms, String told, String undone) {}

  /// The tables of the class path: the program's, and the one of its tests where they run.
  static ActList read() {
    Map<String, Act> acts = new TreeMap<>();
    try {
      for (URL table : Collections.list(ActList.class.getClassLoader().getResources(TABLE))) {
        try (InputStream text = table.openStream()) {
          acts.putAll(parse(new String(text.readAllBytes(), StandardCharsets.UTF_8)).all);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ActList(acts);
  }

  static ActList parse(String table) {
    Map<String, Map<String, String>> acts = new LinkedHashMap<>();
    Map<String, String> parts = Map.of();
    for (String line : table.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!line.startsWith(" ")) {
        parts = new LinkedHashMap<>();
        if (acts.put(line.strip(), parts) != null) {
          throw fault("an act that stands there once only", line);
        }
      } else {
        int colon = line.indexOf(':');
        if (colon < 0 || acts.isEmpty()) {
          throw fault("a kind of act, or \"part: words\" indented below one", line);
        }
        parts.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    Map<String, Act> list = new TreeMap<>();
    acts.forEach((kind, told) -> list.put(kind, act(kind, told)));
    return new ActList(list);
  }

  /// What the table tells of a kind of act.
  Act of(String kind) {
    Act act = all.get(kind);
    if (act == null) {
      throw new IllegalStateException(
          "\"%s\" needs two people and has no entry in %s".formatted(kind, TABLE));
    }
    return act;
  }

  /// The published list, in Markdown.
  String document() {
    StringBuilder page =
        new StringBuilder(
            """
            # Acts that need two people

            One official proposes each of these, with a reason; it is done when another confirms it. Nobody
            confirms what they proposed. A proposal lapses when that on which it rests has changed. Every
            step is in the audit log. Made from `server/src/main/resources/two-person-acts.txt`; the program
            does not start with an act that is missing there, and a test keeps this page in step.
            """);
    for (Act act : all.values()) {
      page.append("\n## `").append(act.kind()).append("`\n\n").append(act.does()).append("\n\n");
      page.append("| | |\n|---|---|\n");
      page.append("| may be proposed by | ").append(act.asks()).append(" |\n");
      page.append("| may be confirmed by | ").append(act.confirms()).append(" |\n");
      page.append("| who is told | ").append(act.told()).append(" |\n");
      page.append("| taken back | ").append(act.undone()).append(" |\n");
    }
    return page.toString();
  }

  private static Act act(String kind, Map<String, String> parts) {
    List<String> names = List.of("does", "asks", "confirms", "told", "undone");
    if (!parts.keySet().equals(Set.copyOf(names)) || parts.containsValue("")) {
      throw fault("of " + kind + " the parts " + names + ", each with words", parts.toString());
    }
    return new Act(
        kind,
        parts.getOrDefault("does", ""),
        parts.getOrDefault("asks", ""),
        parts.getOrDefault("confirms", ""),
        parts.getOrDefault("told", ""),
        parts.getOrDefault("undone", ""));
  }

  private static IllegalStateException fault(String expected, String found) {
    return new IllegalStateException(
        "%s: expected %s, found \"%s\"".formatted(TABLE, expected, found));
  }
}
