package org.hustings.server.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Fills an empty table with many rows, as PostgreSQL's manual advises (section 14.4, "Populating a
/// Database"): what checks and finds its rows is put aside meanwhile and made again from all of
/// them at once, and its statistics are taken. For a million members that takes less than half the
/// time.
@Component
public class TableFilling {
  private final JdbcClient database;

  TableFilling(JdbcClient database) {
    this.database = database;
  }

  /// What is done to the table before and after.
  private record Aside(String take, String bringBack) {}

  /// Fills it in the caller's transaction: nobody sees the table as it is meanwhile, and whoever
  /// asks for it waits until the transaction ends. Unique indexes stay.
  ///
  /// @param table with its schema
  @Transactional(propagation = Propagation.MANDATORY)
  public void fill(String table, Runnable writing) {
    List<Aside> asides = asides(table);
    asides.forEach(aside -> database.sql(aside.take()).update());
    writing.run();
    asides.forEach(aside -> database.sql(aside.bringBack()).update());
    database.sql("ANALYZE " + table).update();
  }

  private List<Aside> asides(String table) {
    return database
        .sql(
            """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS take,
              format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
                pg_get_constraintdef(oid)) AS bring_back
            FROM pg_constraint WHERE conrelid = :table::regclass AND contype = 'f'
            UNION ALL
            SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            FROM pg_index WHERE indrelid = :table::regclass AND NOT indisunique
            """)
        .param("table", table)
        .query((row, _) -> new Aside(row.getString("take"), row.getString("bring_back")))
        .list();
  }
}
