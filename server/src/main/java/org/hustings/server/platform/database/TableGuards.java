package org.hustings.server.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hustings.server.platform.database.TableRule.Flag;
import org.hustings.server.platform.database.TableRule.Kind;

/// The triggers and grants that hold the tables to a rule, as SQL.
///
/// @param columns of each table, in their order
record TableGuards(TableRules rules, Map<String, List<String>> columns) {
  /// The triggers, which hold for whoever owns the tables too.
  List<String> triggers() {
    List<String> all = new ArrayList<>();
    present().forEach(rule -> triggers(rule, all));
    rules.functions().forEach(function -> all.add(asOwner(function)));
    return all;
  }

  /// What the file says of the tables and columns that there are.
  private List<TableRule> present() {
    return rules.tables().stream()
        .filter(rule -> columns.containsKey(rule.table()))
        .map(rule -> rule.of(columns.getOrDefault(rule.table(), List.of())))
        .toList();
  }

  private void triggers(TableRule rule, List<String> all) {
    String table = rule.table();
    if (rule.kind() == Kind.GROWS && !rule.is(Flag.LOG)) {
      all.add(
          "CREATE TRIGGER guard_rows BEFORE DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE"
                  .formatted(table)
              + " FUNCTION platform.refuse()");
    }
    Set<String> fixed = new TreeSet<>(columns.getOrDefault(table, List.of()));
    rule.updated().forEach(fixed::remove);
    if (rule.kind() == Kind.COMES_AND_GOES
        || (rule.kind() == Kind.GROWS && !rule.is(Flag.LOG) && !fixed.isEmpty())) {
      all.add(
          "CREATE TRIGGER guard_columns BEFORE UPDATE OF %s ON %s FOR EACH STATEMENT EXECUTE"
                  .formatted(String.join(", ", quoted(fixed)), table)
              + " FUNCTION platform.refuse()");
    }
    if (!rule.once().isEmpty()) {
      all.add(
          "CREATE TRIGGER guard_once BEFORE UPDATE ON %s FOR EACH ROW WHEN (%s) EXECUTE"
                  .formatted(
                      table,
                      rule.once().stream()
                          .map(column ->
                              "OLD.%1$s IS NOT NULL AND NEW.%1$s IS DISTINCT FROM OLD.%1$s"
                                  .formatted(quoted(column)))
                          .collect(Collectors.joining(" OR ")))
              + " FUNCTION platform.refuse()");
    }
    if (rule.is(Flag.LOGGED)) {
      all.add(logged("guard_log", "INSERT OR UPDATE", rule.table(), valued(rule.logged())));
    }
    if (rule.is(Flag.LOGGED_WHEN_ADDED)) {
      all.add(logged("guard_log_added", "INSERT", rule.table(), ""));
    }
  }

  private static String valued(List<String> columns) {
    return columns.isEmpty()
        ? ""
        : columns.stream()
            .map(column -> "NEW.%s IS NOT NULL".formatted(quoted(column)))
            .collect(Collectors.joining(" OR ", "WHEN (", ") "));
  }

  private String logged(String name, String acts, String table, String when) {
    return "CREATE CONSTRAINT TRIGGER %s AFTER %s ON %s".formatted(name, acts, table)
        + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW %sEXECUTE FUNCTION platform.logged('%s')"
            .formatted(when, rules.log());
  }

  private static String asOwner(String function) {
    return "ALTER FUNCTION %s SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
            .formatted(function)
        + " SET application_name = 'hustings, the owner'";
  }

  /// What this role may do, and nothing else.
  List<String> grants(String role) {
    String to = quoted(role);
    List<String> all = new ArrayList<>();
    for (String schema : rules.schemas()) {
      all.add("REVOKE ALL ON SCHEMA %s FROM %s".formatted(schema, to));
      all.add("GRANT USAGE ON SCHEMA %s TO %s".formatted(schema, to));
      all.add("REVOKE ALL ON ALL TABLES IN SCHEMA %s FROM %s".formatted(schema, to));
      all.add("GRANT SELECT ON ALL TABLES IN SCHEMA %s TO %s".formatted(schema, to));
      all.add("REVOKE ALL ON ALL SEQUENCES IN SCHEMA %s FROM %s".formatted(schema, to));
      all.add("GRANT USAGE ON ALL SEQUENCES IN SCHEMA %s TO %s".formatted(schema, to));
    }
    present().forEach(rule -> grants(rule, to, all));
    return all;
  }

  private void grants(TableRule rule, String to, List<String> all) {
    List<String> rights = new ArrayList<>();
    switch (rule.kind()) {
      case OWNERS -> {}
      case GROWS -> rights.add("INSERT");
      case COMES_AND_GOES -> rights.addAll(List.of("INSERT", "DELETE"));
      case FREE -> rights.addAll(List.of("INSERT", "UPDATE", "DELETE"));
    }
    List<String> updated = new ArrayList<>(rule.updated());
    if (rule.is(Flag.LOCKED)) {
      // who may lock a row must have the right to write a column of it, which a trigger refuses
      updated.add(columns.getOrDefault(rule.table(), List.of()).getFirst());
    }
    if (!updated.isEmpty()) {
      rights.add("UPDATE (" + String.join(", ", quoted(updated)) + ")");
    }
    if (!rights.isEmpty()) {
      all.add("GRANT %s ON %s TO %s".formatted(String.join(", ", rights), rule.table(), to));
    }
  }

  private static List<String> quoted(Iterable<String> names) {
    List<String> all = new ArrayList<>();
    names.forEach(name -> all.add(quoted(name)));
    return all;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
