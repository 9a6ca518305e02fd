package org.hustings.server.ballot;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.vouching.LodgedKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The public keys of the elections. One is lodged once, before the first vote. In force is only
/// the one that the audit log tells of: to what else lies in the table nothing is sealed.
@Component
public class ElectionKeys {
  private final JdbcClient database;
  private final LodgedKeys lodged;
  private final AuditLog audit;
  private final Clock clock;

  ElectionKeys(JdbcClient database, LodgedKeys lodged, AuditLog audit, Clock clock) {
    this.database = database;
    this.lodged = lodged;
    this.audit = audit;
    this.clock = clock;
  }

  /// The key of an election; empty until it is lodged.
  public Optional<ElectionKey> find(ElectionId election) {
    return lodged.lying(election).stream().filter(lodged::haveThis).findFirst();
  }

  /// Keys that nobody lodged and that lie in the table all the same.
  public List<ElectionKey> foreign(ElectionId election) {
    return lodged.foreign(election);
  }

  /// The fingerprint of the key that was lodged, by the audit log; it may have gone from the table.
  public Optional<String> lodgedFingerprint(ElectionId election) {
    return lodged.fingerprint(election);
  }

  /// Lodges a key. That two people have compared its fingerprint is for the caller to see to.
  ///
  /// @throws IllegalStateException if the election has a key: votes may be sealed to it
  @Transactional
  public void lodge(ElectionKey key, Actor by) {
    hold(key.election());
    if (find(key.election()).isPresent() || insert(key) == 0) {
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

  /// Of two who lodge a key at once, the second finds the first's.
  private void hold(ElectionId election) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 11))")
        .param("what", "ballot.election_key " + election)
        .query(row -> {});
  }

  private int insert(ElectionKey key) {
    return database
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
  }
}
