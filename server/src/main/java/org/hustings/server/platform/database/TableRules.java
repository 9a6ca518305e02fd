package org.hustings.server.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What `db/tables.txt` says of the tables of all rooms.
///
/// @param functions those that run as the owner, whoever calls them
/// @param digest of the whole file
public record TableRules(List<TableRule> tables, List<String> functions, String digest) {
  private static final String FILE = "/db/tables.txt";
  private static final String OF_A_FUNCTION = "(): owners";

  public static TableRules read() {
    try (InputStream file = TableRules.class.getResourceAsStream(FILE)) {
      return read(
          new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TableRules read(String text) {
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    return new TableRules(
        List.copyOf(
            lines.stream()
                .filter(line -> !line.contains("()"))
                .map(TableRule::read)
                .collect(
                    Collectors.toMap(
                        TableRule::table, rule -> rule, (_, later) -> later, LinkedHashMap::new))
                .values()),
        lines.stream()
            .filter(line -> line.endsWith(OF_A_FUNCTION))
            .map(line -> line.substring(0, line.length() - OF_A_FUNCTION.length()))
            .toList(),
        Integer.toHexString(text.hashCode()));
  }

  /// The schemas of all rooms.
  public Set<String> schemas() {
    return tables.stream().map(TableRule::schema).collect(Collectors.toCollection(TreeSet::new));
  }

  /// Which tables the file does not name, in sentences; empty if it names all.
  List<String> missing(Set<String> there) {
    Set<String> named = tables.stream().map(TableRule::table).collect(Collectors.toSet());
    return there.stream()
        .filter(table -> !named.contains(table))
        .sorted()
        .map(table ->
            ("The table %s is not in db/tables.txt. Say there what may happen to its rows: a"
                    + " line '%s: grows' if they stay as they are, or another of the words at"
                    + " the head of that file.")
                .formatted(table, table))
        .toList();
  }

  /// Which lines name no table, in sentences; empty if none does.
  List<String> gone(Set<String> there) {
    return tables.stream()
        .map(TableRule::table)
        .filter(table -> !there.contains(table))
        .sorted()
        .map(table ->
            "db/tables.txt has a line of %s, which is no table. Take it out.".formatted(table))
        .toList();
  }

  /// The table that is the log.
  String log() {
    return tables.stream()
        .filter(rule -> rule.is(TableRule.Flag.LOG))
        .map(TableRule::table)
        .findFirst()
        .orElseThrow();
  }
}
