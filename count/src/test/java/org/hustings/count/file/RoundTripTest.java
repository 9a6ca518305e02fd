package org.hustings.count.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
  private static final List<String> NAMES =
      List.of(
          "Ada", "Ben \"B\" Birch", "Cleo, the 3rd", "Dé (Elm)", "\"Eve\" Elm", "#6", "g\\h", "中文");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void what_is_written_reads_back_the_same(long seed) throws IOException {
    BallotFile file = random(new Random(seed));

    BallotFile blt = again(file, BallotFormat.BLT, "a.blt");
    assertThat(blt.title()).isEqualTo(file.title());
    assertThat(blt.seats()).isEqualTo(file.seats());
    assertThat(blt.withdrawn()).isEqualTo(file.withdrawn());
    assertThat(blt.ties()).isEqualTo(file.ties());
    assertThat(Reading.names(blt)).isEqualTo(Reading.names(file));
    assertThat(Reading.parties(blt)).isEqualTo(Reading.parties(file));
    assertThat(Reading.ballots(blt)).isEqualTo(Reading.ballots(file));
    assertThat(blt.repairs()).isEmpty();

    BallotFile json = again(file, BallotFormat.JSON, "a.json");
    assertThat(json.candidates()).isEqualTo(file.candidates());
    assertThat(json.withdrawn()).isEqualTo(file.withdrawn());
    assertThat(json.invalid()).isEqualTo(file.invalid());
    assertThat(Reading.ballots(json)).isEqualTo(Reading.ballots(file));

    BallotFile csv = again(file, BallotFormat.CSV, "a.csv");
    assertThat(Reading.names(csv)).isEqualTo(Reading.names(file));
    assertThat(Reading.ballots(csv)).isEqualTo(Reading.ballots(file));
  }

  private static BallotFile again(BallotFile file, BallotFormat format, String name)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BallotFiles.write(file, format, out);
    return Reading.read(name, out.toByteArray());
  }

  private static BallotFile random(Random random) {
    int size = 1 + random.nextInt(NAMES.size());
    List<Candidate> candidates = new ArrayList<>();
    List<Integer> ties = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      String party = random.nextBoolean() ? "" : "Party \"" + i + "\"";
      candidates.add(new Candidate(i, NAMES.get(i - 1), party, Set.of("group " + i % 2)));
      ties.add(size + 1 - i);
    }
    RankingsBuilder rankings = new RankingsBuilder();
    MarkList marks = new MarkList(rankings, size);
    for (int i = 0; i < 60; i++) {
      for (int j = random.nextInt(6); j > 0; j--) {
        switch (random.nextInt(4)) {
          case 0 -> marks.skip();
          case 1 -> marks.rank(1 + random.nextInt(size));
          default -> {
            marks.preference();
            marks.rank(1 + random.nextInt(size));
          }
        }
      }
      marks.end(1 + random.nextInt(1_000));
    }
    return new BallotFile(
        "a",
        "Title of \"" + size + "\"",
        OptionalInt.of(1),
        candidates,
        random.nextBoolean() ? Set.of(size) : Set.of(),
        ties,
        rankings.build(),
        random.nextInt(9),
        List.of());
  }
}
