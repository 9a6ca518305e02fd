package org.hustings.server.ballot.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.ballotbox.list.SignedHead;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the public list of sealed ballots.
@Component
public class SealedBallots {
  private static final String SELECT =
      """
      SELECT position, tracker, hash, chain FROM ballot.listed
      """;

  private final JdbcClient database;

  SealedBallots(JdbcClient database) {
    this.database = database;
  }

  /// The list's newest signed head; empty while nothing is listed.
  public Optional<SignedHead> head(ElectionId election) {
    return database
        .sql(
            """
            SELECT position, chain, signed_at, signature FROM ballot.head
            WHERE election = :election
            """)
        .param("election", election.slug())
        .query((row, _) ->
            new SignedHead(
                election,
                row.getLong("position"),
                hex(row, "chain"),
                Columns.instant(row, "signed_at"),
                hex(row, "signature")))
        .optional();
  }

  /// At most so many lines after a position, in order.
  public List<ListedBallot> after(ElectionId election, long position, int most) {
    return database
        .sql(
            SELECT
                + """
                WHERE election = :election AND position > :position ORDER BY position LIMIT :most
                """)
        .param("election", election.slug())
        .param("position", position)
        .param("most", most)
        .query(SealedBallots::read)
        .list();
  }

  /// The line with this tracker.
  public Optional<ListedBallot> find(ElectionId election, BallotTracker tracker) {
    return database
        .sql(SELECT + "WHERE election = :election AND tracker = :tracker")
        .param("election", election.slug())
        .param("tracker", tracker.value())
        .query(SealedBallots::read)
        .optional();
  }

  /// Whether a ballot is in the box and will be on the list within moments.
  public boolean isAboutToBeListed(ElectionId election, BallotTracker tracker) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM ballot.unlisted
              WHERE election = :election AND tracker = :tracker)
            """)
        .param("election", election.slug())
        .param("tracker", tracker.value())
        .query(Boolean.class)
        .single();
  }

  private static ListedBallot read(ResultSet row, int number) throws SQLException {
    return new ListedBallot(
        row.getLong("position"),
        new BallotTracker(row.getString("tracker")),
        hex(row, "hash"),
        hex(row, "chain"));
  }

  private static String hex(ResultSet row, String column) throws SQLException {
    return HexFormat.of().formatHex(row.getBytes(column));
  }
}
