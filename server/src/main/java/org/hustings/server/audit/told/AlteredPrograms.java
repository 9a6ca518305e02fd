package org.hustings.server.audit.told;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What runs within the database by itself and is not what Hustings put there: functions, and
/// triggers and rules of tables. A function of the tables' guards that somebody wrote anew could
/// let anything pass. `db/programs.txt` has what the migrations make.
///
/// Triggers that guard or tell rows are made anew at each start and looked at by themselves, so they
/// are not among these.
@Component
public class AlteredPrograms {
  private static final String FILE = "/db/programs.txt";

  /// One a line, what it is before what it does; the latter as a hash.
  private static final String LYING =
      """
      WITH rooms AS (
        SELECT oid, nspname AS name FROM pg_namespace
        WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'public')
          AND nspname NOT LIKE 'pg\\_%')
      SELECT program FROM (
        SELECT concat_ws(' ', 'function', rooms.name || '.' || p.proname,
          encode(sha256(convert_to(concat_ws(E'\\n', l.lanname, p.prosecdef, p.proconfig, p.prosrc),
            'UTF8')), 'hex')) AS program
        FROM pg_proc p JOIN rooms ON rooms.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
        UNION ALL
        SELECT concat_ws(' ', 'trigger', rooms.name || '.' || c.relname || '.' || t.tgname,
          f.nspname || '.' || d.proname || '/' || t.tgenabled::text)
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN rooms ON rooms.oid = c.relnamespace
        JOIN pg_proc d ON d.oid = t.tgfoid JOIN pg_namespace f ON f.oid = d.pronamespace
        WHERE NOT t.tgisinternal AND t.tgname NOT LIKE 'guard\\_%' AND t.tgname NOT LIKE 'told\\_%'
        UNION ALL
        SELECT concat_ws(' ', 'rule', rooms.name || '.' || c.relname || '.' || r.rulename,
          encode(sha256(convert_to(r.ev_action::text, 'UTF8')), 'hex'))
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN rooms ON rooms.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p')
        UNION ALL
        SELECT concat_ws(' ', 'policy', rooms.name || '.' || c.relname || '.' || p.polname,
          encode(sha256(convert_to(concat_ws(E'\\n', p.polcmd, p.polqual, p.polwithcheck), 'UTF8')),
            'hex'))
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN rooms ON rooms.oid = c.relnamespace
      ) all_of_them ORDER BY program COLLATE "C"
      """;

  private final JdbcClient database;

  AlteredPrograms(JdbcClient database) {
    this.database = database;
  }

  /// What kind and name each has that was added, altered or taken away; empty where all is as the
  /// migrations left it.
  public List<String> names() {
    List<String> lying = lying(database);
    List<String> made = made();
    TreeSet<String> names = new TreeSet<>();
    lying.stream()
        .filter(program -> !made.contains(program))
        .map(AlteredPrograms::name)
        .forEach(names::add);
    made.stream()
        .filter(program -> !lying.contains(program))
        .map(AlteredPrograms::name)
        .forEach(names::add);
    return List.copyOf(names);
  }

  /// What there is in this database, as the file has it.
  static List<String> lying(JdbcClient database) {
    return database.sql(LYING).query(String.class).list();
  }

  private static List<String> made() {
    try (InputStream file = AlteredPrograms.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String program) {
    return program.substring(0, program.lastIndexOf(' '));
  }
}
