package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hustings.server.ServerTest;
import org.hustings.server.TestDatabase;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.result.closing.KnownVotes.Vote;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Somebody has the whole database, its files and the logs after the declaration.
@ExtendWith(OutputCaptureExtension.class)
class SecrecyAfterTheCountTest extends ServerTest {
  private static final int MEMBERS = 120;
  private static final Comparator<List<Integer>> LEXICOGRAPHIC =
      (one, other) -> {
        for (int place = 0; place < Math.min(one.size(), other.size()); place++) {
          if (!one.get(place).equals(other.get(place))) {
            return one.get(place) - other.get(place);
          }
        }
        return one.size() - other.size();
      };

  @Autowired private KnownVotes known;
  @Autowired private SaltmarshBallot ballot;
  @Autowired private WholeDatabase whole;
  @Autowired private BallotFiles ballotFiles;
  private Links links = new Links(List.of());
  private Set<String> trackers = Set.of();
  private Set<String> sealed = Set.of();
  private Set<String> attempts = Set.of();

  @BeforeAll
  void an_election_is_declared() {
    links = new Links(known.cast(MEMBERS, 1893));
    trackers = values("SELECT tracker FROM ballot.sealed");
    sealed = values("SELECT encode(sealed, 'hex') FROM ballot.sealed");
    attempts = values("SELECT encode(attempt, 'hex') FROM ballot.envelope WHERE attempt <> ''");
    known.declare();
  }

  @Test
  void rankings_stand_in_the_ballot_files_only_with_nothing_beside_them() {
    List<WholeDatabase.Row> rows = withoutImages();

    assertThat(links.tablesWithRankings(rows)).containsExactly("result.ballot_file");
    assertThat(values("SELECT DISTINCT key FROM result.ballot_file f, json_each(to_json(f))"))
        // and how many papers the file has, which its lines add up to
        .containsExactlyInAnyOrder("election", "contest", "place", "blt", "papers");
    assertThat(Links.tablesWith(trackers, rows)).containsExactly("ballot.listed");
    assertThat(Links.tablesWith(sealed, rows)).isEmpty();
    assertThat(attempts).isNotEmpty();
    assertThat(Links.tablesWith(attempts, rows)).isEmpty();
  }

  /// It is made of the papers alone: whoever cast them, when and how, it is the same to the byte,
  /// and so is its length.
  @Test
  void a_ballot_file_is_the_sorted_papers_and_no_more() {
    String blt =
        values("SELECT blt FROM result.ballot_file WHERE contest = 'council'").iterator().next();
    List<String> lines = blt.lines().toList();
    List<List<Integer>> inOrderOfVotes = rankings();
    Map<List<Integer>, Integer> weights = new TreeMap<>(LEXICOGRAPHIC);
    inOrderOfVotes.forEach(ranking -> weights.merge(ranking, 1, Integer::sum));
    List<String> expected = new ArrayList<>();
    weights.forEach((ranking, weight) -> expected.add(line(weight, ranking)));

    assertThat(lines.subList(1, lines.indexOf("0"))).containsExactlyElementsOf(expected);
    assertThat(values("SELECT DISTINCT xmin::text FROM result.ballot_file")).hasSize(1);
  }

  /// They are sealed still, in an order that means nothing, and which papers they were given with
  /// is nowhere.
  @Test
  void images_of_papers_lie_sealed_and_shuffled_beside_nothing() {
    List<String> left =
        database
            .sql("SELECT encode(sealed, 'hex') FROM ballot.parted_image")
            .query(String.class)
            .list();

    assertThat(left).hasSize(KnownVotes.IMAGES);
    assertThat(left.stream().map(String::length).distinct()).hasSize(1);
    assertThat(values("SELECT DISTINCT key FROM ballot.parted_image i, jsonb_each(to_jsonb(i))"))
        .containsExactlyInAnyOrder("election", "sealed");
    assertThat(values("SELECT DISTINCT xmin::text FROM ballot.parted_image")).hasSize(1);
    assertThat(values("SELECT paper::text FROM ballot.image")).isEmpty();
    Map<String, String> files = whole.files();
    Set<String> beginnings = new HashSet<>();
    left.forEach(hex -> beginnings.add(WholeDatabase.inFile(hex.substring(0, 200))));
    String toast =
        database
            .sql(
                "SELECT reltoastrelid::regclass::text FROM pg_class"
                    + " WHERE oid = 'ballot.parted_image'::regclass")
            .query(String.class)
            .single();
    assertThat(holding(files, beginnings)).containsExactly(toast);
    assertThat(holding(files, Set.of("JFIF"))).isEmpty();
  }

  /// Figures stand in any order somewhere in half a megabyte of noise.
  private List<WholeDatabase.Row> withoutImages() {
    return whole.rows().stream().filter(row -> !row.table().equals("ballot.parted_image")).toList();
  }

  @Test
  void who_voted_is_not_kept_in_the_order_in_which_they_did() {
    assertThat(values("SELECT elector::text FROM ballot.voted")).hasSize(links.votes().size());
    assertThat(links.columnsInOrderOfVotes(whole.rows())).isEmpty();
    assertThat(values("SELECT DISTINCT xmin::text FROM ballot.voted")).hasSize(1);
  }

  @Test
  void no_file_of_the_database_holds_a_sealed_ballot_or_an_attempt_any_more() {
    Set<String> secrets = new HashSet<>();
    sealed.forEach(hex -> secrets.add(WholeDatabase.inFile(hex)));
    attempts.forEach(hex -> secrets.add(WholeDatabase.inFile(hex)));
    Map<String, String> files = whole.files();

    assertThat(files).containsKey("ballot.listed");
    assertThat(holding(files, trackers)).contains("ballot.listed");
    // of the public list the planner may keep samples
    String samples =
        administrator
            .sql(
                "SELECT reltoastrelid::regclass::text FROM pg_class WHERE relname = 'pg_statistic'")
            .query(String.class)
            .single();
    assertThat(holding(files, trackers))
        .allMatch(file ->
            file.startsWith("ballot.listed")
                || file.startsWith("pg_statistic")
                || file.equals(samples));
    assertThat(holding(files, secrets)).isEmpty();
  }

  @Test
  void the_logs_name_no_elector_code_tracker_or_ballot(CapturedOutput ours) throws IOException {
    String logs =
        ours.getAll()
            + Files.readString(
                TestDatabase.FOLDER.resolve("postgresql.log"), StandardCharsets.ISO_8859_1);
    Set<String> secrets = new HashSet<>(trackers);
    secrets.addAll(sealed);
    secrets.addAll(attempts);
    ballot
        .electors()
        .forEach(elector -> {
          secrets.add(ballot.code(elector.number().value()).part1());
          secrets.add(ballot.code(elector.number().value()).part2());
          secrets.add(elector.name());
          secrets.add("member" + elector.member() + "@");
        });

    assertThat(logs).contains("database system is ready");
    assertThat(secrets.stream().filter(logs::contains)).isEmpty();
  }

  @Test
  void links_that_are_planted_are_found() {
    administrator
        .sql("CREATE TABLE result.planted (elector int, at timestamptz, note text)")
        .update();
    try {
      for (Vote vote : links.votes()) {
        administrator
            .sql("INSERT INTO result.planted VALUES (?, clock_timestamp(), ?)")
            .param(vote.elector())
            .param(Links.ranking(vote).toString())
            .update();
      }
      List<WholeDatabase.Row> rows = withoutImages();

      assertThat(links.tablesWithRankings(rows))
          .containsExactly("result.ballot_file", "result.planted");
      assertThat(links.columnsInOrderOfVotes(rows))
          .containsExactly("result.planted.at", "result.planted.ctid", "result.planted.xmin");
      String tracker = trackers.iterator().next();
      administrator.sql("UPDATE result.planted SET note = ?").param(tracker).update();
      assertThat(Links.tablesWith(trackers, whole.rows()))
          .containsExactly("ballot.listed", "result.planted");
    } finally {
      administrator.sql("DROP TABLE result.planted").update();
    }
  }

  private List<List<Integer>> rankings() {
    List<String> keys =
        ballotFiles.candidates(Saltmarsh.COUNCIL).entries().stream()
            .map(candidate -> candidate.key())
            .toList();
    return links.votes().stream()
        .map(Links::ranking)
        .filter(marks -> !marks.isEmpty())
        .map(marks -> marks.stream().map(key -> keys.indexOf(key) + 1).toList())
        .toList();
  }

  private static String line(int weight, List<Integer> ranking) {
    return weight
        + " "
        + ranking.stream().map(String::valueOf).collect(Collectors.joining(" "))
        + " 0";
  }

  private static Set<String> holding(Map<String, String> files, Set<String> secrets) {
    return files.entrySet().stream()
        .filter(file -> secrets.stream().anyMatch(file.getValue()::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Set<String> values(String sql) {
    return new HashSet<>(database.sql(sql).query(String.class).list());
  }
}
