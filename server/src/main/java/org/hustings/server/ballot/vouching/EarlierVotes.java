package org.hustings.server.ballot.vouching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Vouches once for what an earlier version, which knew no codes, had taken in when the site was
/// brought up to date. The audit log says for how many votes: that this happens again is seen.
@Component
public class EarlierVotes {
  private final JdbcClient database;
  private final Vouching vouching;
  private final AuditLog audit;

  EarlierVotes(JdbcClient database, Vouching vouching, AuditLog audit) {
    this.database = database;
    this.vouching = vouching;
    this.audit = audit;
  }

  /// Does so unless it was done.
  @Transactional
  public void vouchOnce() {
    int first =
        database
            .sql(
                "UPDATE ballot.signing_key SET vouching_since = now() WHERE vouching_since IS NULL")
            .update();
    if (first == 0) {
      return;
    }
    int votes = votes();
    notes();
    replaced();
    scanned();
    disqualified();
    if (votes > 0) {
      audit.record(
          Actor.system("ballot"),
          "ballot.earlier-votes-vouched-for",
          "site",
          null,
          Map.of("votes", votes));
    }
  }

  private int votes() {
    List<Code> codes =
        database
            .sql(
                """
                SELECT e.*, sha256(s.sealed) AS hash
                FROM ballot.envelope e
                JOIN ballot.sealed s ON s.election = e.election AND s.tracker = e.tracker
                WHERE e.admitted IS NULL
                """)
            .query((row, _) ->
                new Code(
                    row.getString("election"),
                    row.getString("tracker"),
                    vouching.vote(outer(row), row.getString("tracker"), row.getBytes("hash"))))
            .list();
    keep("UPDATE ballot.envelope SET admitted = code.code", "envelope", codes);
    return codes.size();
  }

  private static OuterEnvelope outer(ResultSet row) throws SQLException {
    return OuterEnvelope.read(new ElectionId(row.getString("election")), row);
  }

  private void notes() {
    keep(
        "UPDATE ballot.unlisted SET admitted = code.code",
        "unlisted",
        database
            .sql("SELECT election, tracker, hash FROM ballot.unlisted WHERE admitted IS NULL")
            .query((row, _) ->
                new Code(
                    row.getString(1),
                    row.getString(2),
                    vouching.note(row.getString(1), row.getString(2), row.getBytes(3))))
            .list());
  }

  private void replaced() {
    keep(
        "UPDATE ballot.envelope SET replaced = code.code",
        "envelope",
        database
            .sql(
                """
                SELECT election, tracker, elector, pack FROM ballot.envelope
                WHERE status = 'REPLACED' AND replaced IS NULL AND tracker IS NOT NULL
                """)
            .query((row, _) ->
                new Code(
                    row.getString(1),
                    row.getString(2),
                    vouching.replaced(
                        new ElectionId(row.getString(1)),
                        row.getInt(3),
                        row.getLong(4),
                        row.getString(2))))
            .list());
  }

  /// Papers that are not keyed, of which an envelope has the pack and no tracker.
  private void scanned() {
    List<Paper> papers =
        database
            .sql("SELECT * FROM ballot.envelope WHERE tracker IS NULL AND scanned IS NULL")
            .query((row, _) -> paper(outer(row), row.getString("status")))
            .list();
    for (Paper paper : papers) {
      database
          .sql(
              """
              UPDATE ballot.envelope SET scanned = :scanned, replaced = :replaced
              WHERE tracker IS NULL AND scanned IS NULL AND pack = :pack
              """)
          .paramSource(paper)
          .update();
    }
  }

  private Paper paper(OuterEnvelope outer, String status) {
    return new Paper(
        outer.pack(),
        vouching.scanned(outer, !status.equals("DUPLICATE")),
        status.equals("REPLACED")
            ? vouching.replaced(outer.election(), outer.elector(), outer.pack(), null)
            : null);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Paper(long pack, byte[] scanned, byte @Nullable [] replaced) {}

  private void keep(String update, String table, List<Code> codes) {
    database
        .sql(
            update
                + " FROM unnest(:elections, :trackers, CAST(:codes AS bytea[])) AS code (election,"
                + " tracker, code) WHERE %1$s.election = code.election AND %1$s.tracker = code.tracker"
                    .formatted(table))
        .param("elections", codes.stream().map(Code::election).toArray(String[]::new))
        .param("trackers", codes.stream().map(Code::tracker).toArray(String[]::new))
        .param("codes", codes.stream().map(Code::code).toArray(byte[][]::new))
        .update();
  }

  private void disqualified() {
    List<String[]> all =
        database
            .sql("SELECT id, election, elector, reason FROM ballot.disqualification")
            .query((row, _) ->
                new String[] {
                  row.getString(1), row.getString(2), row.getString(3), row.getString(4)
                })
            .list();
    for (String[] one : all) {
      database
          .sql("UPDATE ballot.disqualification SET vouched = decode(:code, 'hex') WHERE id = :id")
          .param(
              "code",
              HexFormat.of()
                  .formatHex(
                      vouching.disqualified(
                          new ElectionId(one[1]), Integer.parseInt(one[2]), one[3])))
          .param("id", Long.parseLong(one[0]))
          .update();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Code(String election, String tracker, byte[] code) {}
}
