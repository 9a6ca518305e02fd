package org.hustings.server.audit.tree;

import java.util.List;
import org.hustings.ballotbox.tlog.Checkpoint;
import org.hustings.server.platform.SiteAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the public logs are called. A log that lost entries, as the site was restored from a backup,
/// is another one from then on, whose checkpoints say from which it goes on: so a witness tells that
/// from a log that somebody cut in secret.
@Component
class LogNames {
  private final JdbcClient database;
  private final SiteAddress site;

  LogNames(JdbcClient database, SiteAddress site) {
    this.database = database;
    this.site = site;
  }

  /// As C2SP wants it: the address without its scheme.
  String of(String log) {
    long restored =
        database.sql("SELECT count(*) FROM audit.restoration").query(Long.class).single();
    String lives = restored == 0 ? "" : "/restored-" + restored;
    return site.of(lives + "/logs/" + log).replaceFirst("^https?://", "");
  }

  /// What each of its checkpoints says of the logs from which it goes on. One that a backup had
  /// nothing of may have begun after it: it goes on from none of its entries.
  List<String> before(String log) {
    return database
        .sql(
            """
            SELECT coalesce(own.origin, other.site || '/logs/' || :log) AS origin,
              coalesce(own.entries, 0) AS entries
            FROM audit.restoration r
            LEFT JOIN audit.restored_log own ON own.restoration = r.at AND own.log = :log
            LEFT JOIN LATERAL (
              SELECT regexp_replace(min(origin), '/logs/.*$', '') AS site
              FROM audit.restored_log WHERE restoration = r.at) other ON true
            WHERE coalesce(own.origin, other.site) IS NOT NULL ORDER BY r.at
            """)
        .param("log", log)
        .query((row, _) -> new Checkpoint.Restored(row.getString(1), row.getLong(2)).line())
        .list();
  }
}
