package org.hustings.server.audit.told;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every table of every room but those that `told-tables.txt` leaves out.
record ToldTables(List<ToldTable> all) {
  private static final String TABLES =
      """
      SELECT c.oid::regclass::text AS name, coalesce((
        SELECT string_agg(a.attname, ',' ORDER BY k.place)
        FROM pg_index i
        CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary), '') AS key
      FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
      WHERE c.relkind = 'r' AND c.relpersistence <> 't'
        AND s.nspname NOT IN ('pg_catalog', 'information_schema', 'platform', 'public')
        AND s.nspname NOT LIKE 'pg\\_%'
      ORDER BY 1
      """;

  static ToldTables in(JdbcClient database) {
    TableExceptions exceptions = TableExceptions.read();
    return new ToldTables(
        database
            .sql(TABLES)
            .query((row, _) -> new Found(row.getString("name"), row.getString("key")))
            .list()
            .stream()
            .filter(found -> !exceptions.leavesOut(found.name()))
            .map(found -> told(found, exceptions.of(found.name())))
            .toList());
  }

  private static ToldTable told(Found found, TableExceptions.TableException exception) {
    String says = says(exception);
    String columns = exception.key().isEmpty() ? found.key() : exception.key();
    // without a key a row is named by all that it says
    String key =
        columns.isEmpty()
            ? "encode(sha256(convert_to(%s, 'UTF8')), 'hex')".formatted(says)
            : "concat_ws('/', %s)".formatted(of("n.", columns));
    return new ToldTable(found.name(), key, says, exception.which());
  }

  private static String says(TableExceptions.TableException exception) {
    if (!exception.says().isEmpty()) {
      return "jsonb_build_array(%s)::text".formatted(of("n.", exception.says()));
    }
    return exception.without().isEmpty()
        ? "to_jsonb(n)::text"
        : "(to_jsonb(n) - '{%s}'::text[])::text".formatted(exception.without());
  }

  private static String of(String row, String columns) {
    return Arrays.stream(columns.split(","))
        .map(column -> row + column)
        .collect(Collectors.joining(", "));
  }

  private record Found(String name, String key) {}
}
