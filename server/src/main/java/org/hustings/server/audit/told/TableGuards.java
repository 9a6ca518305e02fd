package org.hustings.server.audit.told;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// Has every table guarded after its migration, by whoever migrates: that is the tables' owner, who
/// may make triggers. A table that is guarded as it should be is left alone.
@Component
public final class TableGuards implements Callback {
  private static final String STANDS =
      """
      SELECT count(*) = 3 FROM pg_trigger
      WHERE tgrelid = CAST(:name AS regclass) AND tgname LIKE 'told\\_%' AND tgenabled = 'O'
        AND tgargs = convert_to(:key, 'UTF8') || '\\x00' || convert_to(:says, 'UTF8') || '\\x00'
          || convert_to(:which, 'UTF8') || '\\x00'
      """;

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    JdbcClient database =
        JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
    ToldTables.in(database).all().stream()
        .filter(table -> !stands(database, table))
        .forEach(table -> guard(database, table));
  }

  @Override
  public String getCallbackName() {
    return "guards of tables";
  }

  static boolean stands(JdbcClient database, ToldTable table) {
    return database.sql(STANDS).paramSource(table).query(Boolean.class).single();
  }

  private static void guard(JdbcClient database, ToldTable table) {
    database
        .sql("SELECT audit.guard(CAST(:name AS regclass), :key, :says, :which)")
        .paramSource(table)
        .query(row -> {});
  }
}
