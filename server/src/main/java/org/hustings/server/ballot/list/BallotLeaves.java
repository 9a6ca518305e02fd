package org.hustings.server.ballot.list;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.tree.LogSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Each election's list of sealed ballots as a public log: a leaf is a line of `ballots.csv`,
/// without its line feed.
@Component
class BallotLeaves implements LogSource {
  private static final String NAME = "ballots-";

  private final JdbcClient database;
  private final SealedBallots ballots;

  BallotLeaves(JdbcClient database, SealedBallots ballots) {
    this.database = database;
    this.ballots = ballots;
  }

  /// The name of an election's list among the public logs.
  static String log(ElectionId election) {
    return NAME + election.slug();
  }

  @Override
  public Map<String, Long> sizes() {
    return database
        .sql("SELECT election, position FROM ballot.head")
        .query((row, _) -> Map.entry(log(new ElectionId(row.getString(1))), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<String> leaves(String log, long after, int most) {
    ElectionId election = new ElectionId(log.substring(NAME.length()));
    return ballots.after(election, after, most).stream().map(ListedBallot::csv).toList();
  }
}
