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

  private static final int PORTION = 5_000;

  private final JdbcClient database;
  private final SigningKey key;

  SealedBallots(JdbcClient database, SigningKey key) {
    this.database = database;
    this.key = key;
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

  /// Where the list is not one chain from its first line to its signed head: the hash of the line
  /// that does not follow, or what is wrong with the head. Empty if all of it holds.
  public Optional<String> broken(ElectionId election) {
    String chain = ListedBallot.BEFORE_FIRST;
    long position = 0;
    for (List<ListedBallot> lines = after(election, 0, PORTION);
        !lines.isEmpty();
        lines = after(election, position, PORTION)) {
      for (ListedBallot line : lines) {
        if (line.position() != position + 1 || !line.follows(chain, election)) {
          return Optional.of(line.hash());
        }
        chain = line.chain();
        position = line.position();
      }
    }
    SignedHead head = head(election).orElse(null);
    if (head == null) {
      return position == 0 ? Optional.empty() : Optional.of("no-signed-head");
    }
    boolean holds = head.ballots() == position && head.chain().equals(chain) && key.signed(head);
    return holds ? Optional.empty() : Optional.of("head-of-" + head.ballots());
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
