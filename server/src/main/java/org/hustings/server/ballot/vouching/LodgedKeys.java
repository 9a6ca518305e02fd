package org.hustings.server.ballot.vouching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.told.SealedEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which public keys two people have lodged, as the audit log tells it: a row of a table is no
/// reason to seal a vote to a key.
@Component
public class LodgedKeys {
  private final JdbcClient database;
  private final SealedEntries entries;

  /// A key that was once found to be told stays so: every second somebody asks for one.
  private final Set<ElectionKey> told = ConcurrentHashMap.newKeySet();

  LodgedKeys(JdbcClient database, SealedEntries entries) {
    this.database = database;
    this.entries = entries;
  }

  /// The keys that lie in the table, whoever put them there.
  public List<ElectionKey> lying(ElectionId election) {
    return database
        .sql(
            """
            SELECT version, public_key, needed, trustees FROM ballot.election_key
            WHERE election = :election
            """)
        .param("election", election.slug())
        .query((row, _) -> read(election, row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// Those of them that nobody lodged.
  public List<ElectionKey> foreign(ElectionId election) {
    return lying(election).stream().filter(key -> !haveThis(key)).toList();
  }

  /// Empty where somebody put in what is none.
  private static Optional<ElectionKey> read(ElectionId election, ResultSet row)
      throws SQLException {
    try {
      return Optional.of(
          new ElectionKey(
              election,
              row.getInt("version"),
              row.getString("public_key"),
              row.getInt("needed"),
              row.getInt("trustees")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Whether two people lodged this key, and not another.
  public boolean haveThis(ElectionKey key) {
    if (told.contains(key)) {
      return true;
    }
    boolean lodged = fingerprint(key.election()).filter(key.fingerprint()::equals).isPresent();
    if (lodged) {
      told.add(key);
    }
    return lodged;
  }

  /// The fingerprint of the key that was lodged for an election; empty if none was.
  public Optional<String> fingerprint(ElectionId election) {
    List<String> fingerprints =
        entries.of("election:" + election, "ballot.key-lodged").stream()
            .map(entry -> entry.after().path("fingerprint").asString())
            .toList();
    return fingerprints.stream().findFirst();
  }
}
