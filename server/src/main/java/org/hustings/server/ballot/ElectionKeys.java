package org.hustings.server.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The public keys of the elections. One is lodged once, before the first vote.
@Component
public class ElectionKeys {
  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  ElectionKeys(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// The key of an election; empty until it is lodged.
  public Optional<ElectionKey> find(ElectionId election) {
    return database
        .sql(
            """
            SELECT election, version, public_key, needed, trustees FROM ballot.election_key
            WHERE election = :election
            """)
        .param("election", election.slug())
        .query(ElectionKeys::read)
        .optional();
  }

  /// Lodges a key. That two people have compared its fingerprint is for the caller to see to.
  ///
  /// @throws IllegalStateException if the election has a key: votes may be sealed to it
  @Transactional
  public void lodge(ElectionKey key, Actor by) {
    int lodged =
        database
            .sql(
                """
                INSERT INTO ballot.election_key
                  (election, version, public_key, needed, trustees, lodged_at)
                VALUES (:election, :version, :key, :needed, :trustees, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("election", key.election().slug())
            .param("version", key.version())
            .param("key", key.publicKey())
            .param("needed", key.needed())
            .param("trustees", key.trustees())
            .param("at", clock.instant())
            .update();
    if (lodged == 0) {
      throw new IllegalStateException("A key of " + key.election() + " is lodged already.");
    }
    audit.record(
        by,
        "ballot.key-lodged",
        "election:" + key.election(),
        null,
        Map.of(
            "fingerprint", key.fingerprint(),
            "needed", key.needed(),
            "trustees", key.trustees()));
  }

  private static ElectionKey read(ResultSet row, int number) throws SQLException {
    return new ElectionKey(
        new ElectionId(row.getString("election")),
        row.getInt("version"),
        row.getString("public_key"),
        row.getInt("needed"),
        row.getInt("trustees"));
  }
}
