package org.hustings.server.platform.work;

import java.util.Optional;
import org.hustings.server.platform.MessageText;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The rows that tell how far each work is. They are written apart from the work's own transaction,
/// so that others see them before it ends, and into no write-ahead log.
@Component
public class ProgressRows {
  private final JdbcClient database;
  private final JsonMapper json;

  ProgressRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Keeps what it is told of this work, not oftener than a page asks.
  public Progress of(Work work) {
    return new KeptProgress(this, work);
  }

  /// Keeps how far a work is, at once.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void at(Work work, Message doing, long done, long whole) {
    database
        .sql(
            """
            INSERT INTO platform.progress (work, doing, done, whole)
            VALUES (:work, :doing, :done, :whole)
            ON CONFLICT (work) DO UPDATE
            SET doing = excluded.doing, done = excluded.done, whole = excluded.whole
            """)
        .param("work", work.name())
        .param("doing", MessageText.write(json, doing))
        .param("done", done)
        .param("whole", whole)
        .update();
  }

  /// Forgets a work that is over, or a step of it.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void over(Work work) {
    database.sql("DELETE FROM platform.progress WHERE work = ?").param(work.name()).update();
  }

  /// How far a work is; empty before it begins and once it is over.
  public Optional<HowFar> find(Work work) {
    return database
        .sql(
            """
            SELECT doing, done, whole FROM platform.progress WHERE work = ?
            """)
        .param(work.name())
        .query((row, _) ->
            new HowFar(
                MessageText.read(json, row.getString("doing")),
                row.getLong("done"),
                row.getLong("whole")))
        .optional();
  }
}
