package org.hustings.server.ballot.reckoning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the parting leaves behind for the opening to be compared with.
@Repository
class AccountRows {
  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient database;

  AccountRows(JdbcClient database) {
    this.database = database;
  }

  /// Writes down every line of the list whose ballot is not opened, with the class of the reason,
  /// and the contests in which others are void, before the envelopes go.
  void strike(ElectionId election, Set<String> withheld) {
    database
        .sql(
            """
            INSERT INTO ballot.struck (election, hash, reason)
            SELECT election, hash,
              CASE WHEN status IS NULL OR withheld THEN 'withheld'
                WHEN status = 'VOTE' THEN 'disqualified'
                ELSE lower(status) END
            FROM (
              SELECT l.election, l.hash, e.status,
                coalesce(e.tracker = ANY (:withheld), false) AS withheld,
                EXISTS (SELECT FROM ballot.disqualification d
                  WHERE d.election = e.election AND d.elector = e.elector
                    AND d.superseded_at IS NULL) AS disqualified
              FROM ballot.listed l
              LEFT JOIN ballot.envelope e ON e.election = l.election AND e.tracker = l.tracker
              WHERE l.election = :election) line
            WHERE status IS DISTINCT FROM 'VOTE' OR withheld OR disqualified
            ORDER BY hash
            """)
        .param("election", election.slug())
        .param("withheld", withheld.toArray(String[]::new))
        .update();
    database
        .sql(
            """
            INSERT INTO ballot.struck (election, hash, reason, contest)
            SELECT l.election, l.hash, 'void', v.contest FROM ballot.void_paper v
            JOIN ballot.envelope e ON e.election = v.election AND e.elector = v.elector
              AND e.pack = v.pack AND e.status = 'VOTE' AND e.only_contest = ''
            JOIN ballot.listed l ON l.election = e.election AND l.tracker = e.tracker
            WHERE v.election = :election AND NOT EXISTS (
              SELECT FROM ballot.struck s WHERE s.election = l.election AND s.hash = l.hash)
            ORDER BY l.hash, v.contest
            """)
        .param("election", election.slug())
        .update();
  }

  /// Reasons by hash, of those that are not opened at all.
  SortedMap<String, String> struck(ElectionId election) {
    SortedMap<String, String> struck = new TreeMap<>();
    database
        .sql("SELECT hash, reason FROM ballot.struck WHERE election = :election AND contest = ''")
        .param("election", election.slug())
        .query(row -> {
          struck.put(HEX.formatHex(row.getBytes(1)), row.getString(2));
        });
    return struck;
  }

  /// Of those that are opened the contests in which they are void, by hash.
  SortedMap<String, SortedSet<String>> struckPapers(ElectionId election) {
    SortedMap<String, SortedSet<String>> struck = new TreeMap<>();
    database
        .sql(
            """
            SELECT hash, contest FROM ballot.struck s
            WHERE election = :election AND contest <> '' AND NOT EXISTS (
              SELECT FROM ballot.struck whole WHERE whole.election = s.election
                AND whole.hash = s.hash AND whole.contest = '')
            """)
        .param("election", election.slug())
        .query(row -> {
          struck
              .computeIfAbsent(HEX.formatHex(row.getBytes(1)), _ -> new TreeSet<>())
              .add(row.getString(2));
        });
    return struck;
  }

  /// The numbers that were fixed, in one line.
  String numbers(ElectionId election) {
    return database
        .sql(
            """
            SELECT concat_ws(' ', online, post, duplicates, replaced, disqualified, unkeyed, withheld,
              made_void, void_unkeyed, again)
            FROM ballot.parting WHERE election = :election
            """)
        .param("election", election.slug())
        .query(String.class)
        .single();
  }

  void keep(ElectionId election, byte[] account) {
    database
        .sql("UPDATE ballot.parting SET account = :account WHERE election = :election")
        .param("account", account)
        .param("election", election.slug())
        .update();
  }

  /// The code under the account; empty for what an earlier version parted.
  byte[] account(ElectionId election) {
    return database
        .sql("SELECT coalesce(account, '') FROM ballot.parting WHERE election = :election")
        .param("election", election.slug())
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  /// Takes what does not belong there out of the parted ballots, and strikes what is gone.
  void mend(ElectionId election, Set<String> toOpen, List<String> gone) {
    database
        .sql(
            """
            DELETE FROM ballot.parted p WHERE election = :election AND (
              encode(sha256(sealed), 'hex') <> ALL (:open) OR EXISTS (
                SELECT FROM ballot.parted other WHERE other.election = p.election
                  AND other.sealed = p.sealed AND other.ctid < p.ctid))
            """)
        .param("election", election.slug())
        .param("open", toOpen.toArray(String[]::new))
        .update();
    for (String hash : gone) {
      database
          .sql(
              """
              INSERT INTO ballot.struck (election, hash, reason)
              VALUES (:election, :hash, 'withheld') ON CONFLICT DO NOTHING
              """)
          .param("election", election.slug())
          .param("hash", HEX.parseHex(hash))
          .update();
    }
    database
        .sql("UPDATE ballot.parting SET withheld = withheld + :gone WHERE election = :election")
        .param("gone", gone.size())
        .param("election", election.slug())
        .update();
  }

  void accept(ElectionId election, Accepted accepted) {
    database
        .sql(
            """
            INSERT INTO ballot.found (election, findings, reason, found_at, vouched)
            VALUES (:election, :findings, :reason, :at, :vouched)
            """)
        .param("election", election.slug())
        .param("findings", accepted.findings())
        .param("reason", accepted.reason())
        .param("at", accepted.at())
        .param("vouched", accepted.vouched())
        .update();
  }

  List<Accepted> accepted(ElectionId election) {
    return new ArrayList<>(
        database
            .sql(
                """
                SELECT findings, reason, found_at, vouched FROM ballot.found
                WHERE election = :election ORDER BY id
                """)
            .param("election", election.slug())
            .query((row, _) ->
                new Accepted(
                    row.getString(1),
                    row.getString(2),
                    Columns.instant(row, "found_at"),
                    row.getBytes(4)))
            .list());
  }

  /// What two people went on without.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Accepted(String findings, String reason, Instant at, byte[] vouched) {}
}
