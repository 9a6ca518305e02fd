package org.hustings.server.dispatch.mail;

import org.hustings.server.dispatch.PackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes mails back that have not gone yet, because their codes are dead.
@Component
public class Recall {
  private final JdbcClient database;

  Recall(JdbcClient database) {
    this.database = database;
  }

  /// The mails about this pack that still wait; one under way is let go, its code is dead anyhow.
  public void of(PackId pack) {
    database
        .sql(
            """
            WITH back AS (
              UPDATE dispatch.mail SET state = 'RECALLED' WHERE pack = :pack AND state = 'WAITING'
              RETURNING id)
            DELETE FROM dispatch.outbox WHERE mail IN (SELECT id FROM back)
            """)
        .param("pack", pack.number())
        .update();
  }
}
