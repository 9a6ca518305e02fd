package org.hustings.server.dispatch;

import org.hustings.definition.ElectionId;
import org.hustings.server.Administrator;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Packs that a test has made itself, as if they had gone out.
public final class SentPacks {
  private SentPacks() {}

  /// The mail server has those that go by e-mail, and the printer the others.
  public static void of(ElectionId election, JdbcClient server) {
    JdbcClient database = Administrator.database();
    database
        .sql(
            """
            INSERT INTO dispatch.mail (election, elector, kind, pack, token, state, state_at)
            SELECT election, elector, 'BALLOT', id, 'pack-' || id, 'HANDED', made_at
            FROM dispatch.pack WHERE election = :election AND channel = 'ONLINE'
            """)
        .param("election", election.slug())
        .update();
    database
        .sql(
            """
            WITH printed AS (
              INSERT INTO dispatch.batch
                (election, number, channel, kind, begun_at, handed_over_at)
              VALUES (:election, 1, 'POST', 'FIRST', now(), now())
              RETURNING id)
            UPDATE dispatch.pack SET batch = printed.id FROM printed
            WHERE election = :election AND channel = 'POST'
            """)
        .param("election", election.slug())
        .update();
    tell(server, "dispatch.batch");
    tell(server, "dispatch.pack");
  }

  /// Has the log told of rows that no trigger saw, as at an upgrade, by the server's own
  /// connection.
  public static void tell(JdbcClient server, String table) {
    server.sql("SELECT audit.take_guarded(?)").param(table).query(row -> {});
  }
}
