package org.hustings.server.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What may happen to the rows of a table, as one line of `db/tables.txt` says it.
///
/// @param once columns that get a value once
/// @param changing columns that change
/// @param flags whatever else is said, such as `filled`
/// @param logged columns that say which rows need a line in the log; none for all rows
record TableRule(
    String table,
    Kind kind,
    List<String> once,
    List<String> changing,
    Set<Flag> flags,
    List<String> logged) {
  /// Whether rows are added, changed and removed.
  enum Kind {
    GROWS,
    COMES_AND_GOES,
    FREE,
    OWNERS
  }

  /// What is true of a table besides.
  enum Flag {
    LOCKED,
    LOGGED,
    LOGGED_WHEN_ADDED,
    LOG,
    REWRITTEN,
    FILLED
  }

  TableRule {
    once = List.copyOf(once);
    changing = List.copyOf(changing);
    flags = Set.copyOf(flags);
    logged = List.copyOf(logged);
  }

  /// Reads `roll.elector: once removed_at; logged added_at`.
  static TableRule read(String line) {
    String[] sides = line.split(": ", 2);
    Reading reading = new Reading(line);
    for (String part : sides.length == 2 ? sides[1].split("; ", -1) : new String[0]) {
      reading.take(Arrays.asList(part.strip().split(" +")));
    }
    return reading.rule(sides[0].strip());
  }

  /// The same of these columns only.
  TableRule of(List<String> there) {
    return new TableRule(
        table,
        kind,
        once.stream().filter(there::contains).toList(),
        changing.stream().filter(there::contains).toList(),
        flags,
        logged);
  }

  boolean is(Flag flag) {
    return flags.contains(flag);
  }

  String schema() {
    return table.substring(0, table.indexOf('.'));
  }

  /// The columns that the server's role may write into rows that stand.
  List<String> updated() {
    List<String> columns = new ArrayList<>(once);
    columns.addAll(changing);
    return columns;
  }

  private static final class Reading {
    private final String line;
    private Kind kind = Kind.GROWS;
    private List<String> once = List.of();
    private List<String> changing = List.of();
    private List<String> logged = List.of();
    private final Set<Flag> flags = new HashSet<>();

    Reading(String line) {
      this.line = line;
    }

    void take(List<String> words) {
      List<String> columns = words.subList(1, words.size());
      switch (words.getFirst()) {
        case "grows" -> kind = Kind.GROWS;
        case "comes-and-goes" -> kind = Kind.COMES_AND_GOES;
        case "free" -> kind = Kind.FREE;
        case "owners" -> kind = Kind.OWNERS;
        case "once" -> once = columns;
        case "changes" -> changing = columns;
        case "locked" -> flags.add(Flag.LOCKED);
        case "log" -> flags.add(Flag.LOG);
        case "rewritten" -> flags.add(Flag.REWRITTEN);
        case "filled" -> flags.add(Flag.FILLED);
        case "logged-when-added" -> flags.add(Flag.LOGGED_WHEN_ADDED);
        case "logged" -> {
          flags.add(Flag.LOGGED);
          logged = columns;
        }
        default ->
            throw new IllegalArgumentException(
                "db/tables.txt: '%s' is no word of it, in: %s".formatted(words.getFirst(), line));
      }
    }

    TableRule rule(String table) {
      if (!table.matches("[a-z_]+\\.[a-z_]+")) {
        throw new IllegalArgumentException("db/tables.txt names no table in: " + line);
      }
      return new TableRule(table, kind, once, changing, flags, logged);
    }
  }
}
