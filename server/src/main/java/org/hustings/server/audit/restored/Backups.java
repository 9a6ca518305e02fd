package org.hustings.server.audit.restored;

import java.time.Instant;
import java.util.List;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The backups that `hustings backup` made of this site.
@Component
public class Backups {
  private final JdbcClient database;

  Backups(JdbcClient database) {
    this.database = database;
  }

  /// When each was made in which an election's votes can be joined with their voters.
  ///
  /// @param election its short name
  public List<Instant> withVotesOf(String election) {
    return database
        .sql("SELECT made_at FROM audit.backup WHERE :election = ANY (elections) ORDER BY made_at")
        .param("election", election)
        .query((row, _) -> Columns.instant(row, "made_at"))
        .list();
  }
}
