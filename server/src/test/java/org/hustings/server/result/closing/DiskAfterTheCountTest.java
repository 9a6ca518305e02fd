package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody has the disk of the database's server after the declaration, and the shares of all
/// trustees. As it was done with the demo's: from an elector's number to the tracker, from the
/// tracker to the sealed ballot, and that opened.
class DiskAfterTheCountTest extends ServerTest {
  private static final int MEMBERS = 570;

  /// So far before a tracker stands the channel, in a row that tells of an elector's vote.
  private static final int IN_ONE_ROW = 60;

  @Autowired private KnownVotes known;
  @Autowired private WholeDatabase whole;
  private Needles trackers = new Needles(List.of());
  private Needles ballots = new Needles(List.of());
  private Needles attempts = new Needles(List.of());
  private int voters;

  @BeforeAll
  void an_election_is_declared() throws IOException {
    voters = known.cast(MEMBERS, 1893).size();
    trackers = new Needles(values("SELECT tracker FROM ballot.sealed"));
    ballots =
        new Needles(
            inFile(values("SELECT encode(substr(sealed, 1, 40), 'hex') FROM ballot.sealed")));
    attempts =
        new Needles(
            inFile(
                values("SELECT encode(attempt, 'hex') FROM ballot.envelope WHERE attempt <> ''")));
    assertThat(files(whole.disk(), this::tellsOfAVote)).isNotEmpty();
    known.declare();
  }

  @Test
  void nothing_on_the_disk_leads_from_one_of_500_electors_to_a_ballot() throws IOException {
    Map<String, String> disk = whole.disk();

    assertThat(voters).isGreaterThanOrEqualTo(500);
    assertThat(disk.keySet()).anyMatch(file -> file.startsWith("postgresql/pg_wal/0"));
    assertThat(files(disk, text -> !trackers.in(text).isEmpty())).isNotEmpty();
    assertThat(files(disk, text -> !ballots.in(text).isEmpty())).isEmpty();
    assertThat(files(disk, text -> !attempts.in(text).isEmpty())).isEmpty();
    assertThat(files(disk, this::tellsOfAVote)).isEmpty();
  }

  private boolean tellsOfAVote(String text) {
    return trackers.in(text).stream()
        .map(tracker -> text.substring(Math.max(0, tracker - IN_ONE_ROW), tracker))
        .anyMatch(before -> before.contains("ONLINE") || before.contains("POST"));
  }

  private static List<String> files(Map<String, String> disk, Predicate<String> text) {
    return disk.entrySet().stream()
        .filter(file -> text.test(file.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Set<String> values(String sql) {
    return new HashSet<>(administrator.sql(sql).query(String.class).list());
  }

  private static Set<String> inFile(Set<String> hex) {
    Set<String> bytes = new HashSet<>();
    hex.forEach(one -> bytes.add(WholeDatabase.inFile(one)));
    return bytes;
  }
}
