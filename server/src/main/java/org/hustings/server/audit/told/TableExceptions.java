package org.hustings.server.audit.told;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `told-tables.txt` says of tables that are told otherwise than whole and by their primary
/// key, or not at all.
record TableExceptions(Map<String, TableException> byTable) {
  private static final String LIST = "/told-tables.txt";
  private static final Pattern LINE =
      Pattern.compile(
          "(?<table>[a-z_]+\\.[a-z_]+)(?: - (?<reason>.+)|(?: key (?<key>[a-z_,]+))?"
              + "(?: says (?<says>[a-z_,]+))?(?: without (?<without>[a-z_,]+))?"
              + "(?: which (?<which>.+))?)");
  private static final TableException NONE = new TableException("", "", "", "", "true");

  /// @param reason why nothing is told; empty if something is
  /// @param key columns; empty: those of the primary key
  /// @param says columns; empty: all but `without`
  record TableException(String reason, String key, String says, String without, String which) {}

  static TableExceptions read() {
    try (InputStream list =
        Objects.requireNonNull(TableExceptions.class.getResourceAsStream(LIST), LIST)) {
      Map<String, TableException> exceptions = new LinkedHashMap<>();
      new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(TableExceptions::parsed)
          .forEach(line -> exceptions.put(line.group("table"), exception(line)));
      return new TableExceptions(exceptions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether this table is not told at all.
  boolean leavesOut(String table) {
    return !of(table).reason().isEmpty();
  }

  TableException of(String table) {
    return byTable.getOrDefault(table, NONE);
  }

  private static Matcher parsed(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalStateException(
          LIST + ": expected 'table - why' or 'table key COLUMN,…', found '" + line + "'");
    }
    return matcher;
  }

  private static TableException exception(Matcher line) {
    return new TableException(
        group(line, "reason", ""),
        group(line, "key", ""),
        group(line, "says", ""),
        group(line, "without", ""),
        group(line, "which", "true"));
  }

  private static String group(Matcher line, String name, String otherwise) {
    return Objects.requireNonNullElse(line.group(name), otherwise);
  }
}
