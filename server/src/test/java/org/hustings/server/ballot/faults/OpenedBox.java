package org.hustings.server.ballot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.sealing.InnerEnvelope;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.ballotbox.sealing.OpeningKey;
import org.hustings.ballotbox.sealing.Sealing;
import org.hustings.server.ballot.faults.Attempt.Answer;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What lies in the box after all, opened with the shares of two trustees, to be held against what
/// the voters were told.
final class OpenedBox {
  private final JdbcClient database;
  private final OpeningKey key;
  private final int version;

  OpenedBox(JdbcClient database, KeyCeremony ceremony) {
    this.database = database;
    this.version = ceremony.key().version();
    this.key = OpeningKey.of(ceremony.key(), ceremony.shares().subList(0, 2));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Held(int elector, byte[] sealed) {}

  /// The ranking of each elector who has a vote; fails if somebody has two.
  Map<Integer, List<String>> rankings() {
    List<Held> held =
        database
            .sql(
                """
                SELECT e.elector, s.sealed FROM ballot.envelope e
                JOIN ballot.sealed s ON s.tracker = e.tracker AND s.election = e.election
                WHERE e.status = 'VOTE'
                """)
            .query((row, _) -> new Held(row.getInt(1), row.getBytes(2)))
            .list();
    Map<Integer, List<String>> rankings = new HashMap<>();
    held.parallelStream()
        .map(one -> Map.entry(one.elector(), ranking(one.sealed())))
        .toList()
        .forEach(one -> assertThat(rankings.put(one.getKey(), one.getValue())).isNull());
    for (String table : List.of("envelope", "sealed")) {
      assertThat(count(table)).as(table).isEqualTo(rankings.size());
    }
    return rankings;
  }

  private List<String> ranking(byte[] sealed) {
    Papers papers = InnerEnvelope.read(Sealing.of(version).open(key, sealed));
    return papers.marked().stream()
        .map(paper -> paper.marks())
        .filter(Marks.Preferences.class::isInstance)
        .flatMap(marks -> ((Marks.Preferences) marks).candidates().stream())
        .toList();
  }

  /// What was acknowledged is in the box, what was refused is not, and nothing else is but what
  /// somebody tried.
  void mustHoldWhatWasAcknowledged(Voters voters) {
    Map<Integer, List<String>> rankings = rankings();
    Set<Attempt> acknowledged = voters.with(Answer.ACKNOWLEDGED);
    Set<Attempt> refused = voters.with(Answer.REFUSED);
    assertThat(acknowledged).isNotEmpty();
    assertThat(acknowledged)
        .allMatch(attempt -> attempt.ranking().equals(rankings.get(attempt.elector())));
    assertThat(acknowledged.stream().map(Attempt::elector)).doesNotHaveDuplicates();
    assertThat(refused)
        .noneMatch(attempt -> attempt.ranking().equals(rankings.get(attempt.elector())));
    Map<Integer, Set<List<String>>> tried = new HashMap<>();
    for (Attempt attempt : voters.all()) {
      if (!attempt.faulty() && !refused.contains(attempt)) {
        tried.merge(attempt.elector(), Set.of(attempt.ranking()), OpenedBox::both);
      }
    }
    assertThat(rankings.entrySet())
        .allMatch(vote -> tried.getOrDefault(vote.getKey(), Set.of()).contains(vote.getValue()));
  }

  private static <T> Set<T> both(Set<T> one, Set<T> other) {
    return Set.copyOf(Stream.concat(one.stream(), other.stream()).toList());
  }

  /// The public list is one chain without a gap and holds every ballot of the box, or a note waits.
  void mustBeListedInOneChain() {
    String chain = ListedBallot.BEFORE_FIRST;
    long position = 0;
    List<ListedBallot> list =
        database
            .sql("SELECT position, tracker, hash, chain FROM ballot.listed ORDER BY position")
            .query((row, _) ->
                new ListedBallot(
                    row.getLong(1),
                    new BallotTracker(row.getString(2)),
                    HexFormat.of().formatHex(row.getBytes(3)),
                    HexFormat.of().formatHex(row.getBytes(4))))
            .list();
    for (ListedBallot line : list) {
      assertThat(line.position()).isEqualTo(++position);
      assertThat(line.follows(chain, Saltmarsh.ELECTION)).as("line %d", position).isTrue();
      chain = line.chain();
    }
    assertThat(database.sql("SELECT position FROM ballot.head").query(Long.class).single())
        .isEqualTo(position);
    assertThat(
            database
                .sql(
                    """
                    SELECT count(*) FROM ballot.sealed s WHERE
                      (SELECT count(*) FROM ballot.listed l
                        WHERE l.tracker = s.tracker AND l.hash = sha256(s.sealed))
                      + (SELECT count(*) FROM ballot.unlisted u
                        WHERE u.tracker = s.tracker AND u.hash = sha256(s.sealed)) <> 1
                    """)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(count("listed") + count("unlisted")).isEqualTo(count("sealed"));
  }

  long count(String table) {
    return database.sql("SELECT count(*) FROM ballot." + table).query(Long.class).single();
  }
}
