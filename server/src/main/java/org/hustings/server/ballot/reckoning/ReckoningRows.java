package org.hustings.server.ballot.reckoning;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.vouching.OuterEnvelope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the tables say about envelopes, sealed ballots and the public list, side by side.
@Repository
class ReckoningRows {
  private static final int FETCHED = 1000;

  private final JdbcClient database;

  ReckoningRows(JdbcClient database) {
    this.database = database;
  }

  /// An outer envelope with a ballot, and what there is of that ballot.
  ///
  /// @param hash of the sealed ballot in the box; null if there is none
  /// @param listed the hash on the public list; null if it is not on it
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Entry(
      OuterEnvelope outer,
      String status,
      String tracker,
      byte @Nullable [] hash,
      byte @Nullable [] listed,
      byte @Nullable [] admitted,
      byte @Nullable [] replaced,
      boolean disqualified) {
    boolean isVote() {
      return status.equals("VOTE");
    }
  }

  /// In a transaction, as only then the rows come in portions.
  @Transactional(readOnly = true)
  public void each(ElectionId election, Consumer<Entry> consumer) {
    each(election, "", consumer);
  }

  /// Those whose ballot is not on the public list.
  @Transactional(readOnly = true)
  public void eachUnlisted(ElectionId election, Consumer<Entry> consumer) {
    each(election, " AND l.hash IS NULL", consumer);
  }

  private void each(ElectionId election, String which, Consumer<Entry> consumer) {
    try (Stream<Entry> entries =
        database
            .sql(
                """
                SELECT e.elector, e.pack, e.only_contest, e.channel, e.received_at, e.status,
                  e.tracker, sha256(s.sealed) AS hash, l.hash AS listed, e.admitted, e.replaced,
                  EXISTS (
                    SELECT FROM ballot.disqualification d
                    WHERE d.election = e.election AND d.elector = e.elector
                      AND d.superseded_at IS NULL) AS disqualified
                FROM ballot.envelope e
                LEFT JOIN ballot.sealed s ON s.election = e.election AND s.tracker = e.tracker
                LEFT JOIN ballot.listed l ON l.election = e.election AND l.tracker = e.tracker
                WHERE e.election = :election AND e.tracker IS NOT NULL\
                """
                    + which)
            .param("election", election.slug())
            .withFetchSize(FETCHED)
            .query((row, _) ->
                new Entry(
                    OuterEnvelope.read(election, row),
                    row.getString("status"),
                    row.getString("tracker"),
                    row.getBytes("hash"),
                    row.getBytes("listed"),
                    row.getBytes("admitted"),
                    row.getBytes("replaced"),
                    row.getBoolean("disqualified")))
            .stream()) {
      entries.forEach(consumer);
    }
  }

  /// An outer envelope whose ballot is on paper only.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Paper(
      OuterEnvelope outer, String status, byte @Nullable [] scanned, byte @Nullable [] replaced) {}

  List<Paper> papers(ElectionId election) {
    return database
        .sql("SELECT * FROM ballot.envelope WHERE election = :election AND tracker IS NULL")
        .param("election", election.slug())
        .query((row, _) ->
            new Paper(
                OuterEnvelope.read(election, row),
                row.getString("status"),
                row.getBytes("scanned"),
                row.getBytes("replaced")))
        .list();
  }

  /// How many envelopes came by post.
  ///
  /// @param votes as an elector's vote, whatever became of it
  /// @param aside as a second one
  record Posted(long votes, long aside) {}

  Posted posted(ElectionId election) {
    return database
        .sql(
            """
            SELECT count(*) FILTER (WHERE status <> 'DUPLICATE') AS votes,
              count(*) FILTER (WHERE status = 'DUPLICATE') AS aside
            FROM ballot.envelope WHERE election = :election AND channel = 'POST'
            """)
        .param("election", election.slug())
        .query(Posted.class)
        .single();
  }

  /// Hashes of lines of the list that no envelope belongs to.
  List<String> listedOnly(ElectionId election) {
    return hashes(
        """
        SELECT hash FROM ballot.listed l WHERE election = :election AND NOT EXISTS (
          SELECT FROM ballot.envelope e WHERE e.election = l.election AND e.tracker = l.tracker)
        """,
        election);
  }

  /// Hashes of sealed ballots that no envelope belongs to.
  List<String> strays(ElectionId election) {
    return hashes(
        """
        SELECT sha256(sealed) FROM ballot.sealed s WHERE election = :election AND NOT EXISTS (
          SELECT FROM ballot.envelope e WHERE e.election = s.election AND e.tracker = s.tracker)
        """,
        election);
  }

  /// Hashes that are in the box or on the list more than once, or in more than one envelope.
  List<String> equals(ElectionId election) {
    return hashes(
        """
        SELECT sha256(sealed) FROM ballot.sealed WHERE election = :election
        GROUP BY sha256(sealed) HAVING count(*) > 1
        UNION
        SELECT hash FROM ballot.listed WHERE election = :election
        GROUP BY hash HAVING count(*) > 1
        UNION
        SELECT sha256(s.sealed) FROM ballot.envelope e
        JOIN ballot.sealed s ON s.election = e.election AND s.tracker = e.tracker
        WHERE e.election = :election GROUP BY s.sealed HAVING count(*) > 1
        """,
        election);
  }

  /// Hashes of ballots that are parted.
  List<String> parted(ElectionId election) {
    return hashes("SELECT sha256(sealed) FROM ballot.parted WHERE election = :election", election);
  }

  /// Hashes on the list.
  List<String> listed(ElectionId election) {
    return hashes("SELECT hash FROM ballot.listed WHERE election = :election", election);
  }

  private List<String> hashes(String sql, ElectionId election) {
    return database
        .sql(sql)
        .param("election", election.slug())
        .query((row, _) -> HexFormat.of().formatHex(row.getBytes(1)))
        .list();
  }

  /// A disqualification in force.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Disqualified(int elector, String reason, byte @Nullable [] vouched) {}

  List<Disqualified> disqualified(ElectionId election) {
    return database
        .sql(
            """
            SELECT elector, reason, vouched FROM ballot.disqualification
            WHERE election = :election AND superseded_at IS NULL
            """)
        .param("election", election.slug())
        .query((row, _) -> new Disqualified(row.getInt(1), row.getString(2), row.getBytes(3)))
        .list();
  }

  /// Puts a ballot on the way to the public list.
  void note(ElectionId election, String tracker, byte[] hash, byte[] admitted) {
    database
        .sql(
            """
            INSERT INTO ballot.unlisted (election, tracker, hash, admitted)
            VALUES (:election, :tracker, :hash, :admitted)
            """)
        .param("election", election.slug())
        .param("tracker", tracker)
        .param("hash", hash)
        .param("admitted", admitted)
        .update();
  }
}
