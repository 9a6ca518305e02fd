package org.hustings.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.Rankings;
import org.hustings.count.RankingsBuilder;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.papers.PaperTree;
import org.hustings.count.papers.Reading;
import org.hustings.count.rules.Rules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Milliseconds for reading 130,000 ballots, merging them, one transfer, and a whole count by each
/// rule, in a warm process.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CountBenchmark {
  private static final int BALLOTS = 130_000;
  private static final long SEED = 2020;

  private byte[] file = new byte[0];
  private Contest contest = Polls.EMPTY;

  /// What is counted by which rule.
  @State(Scope.Benchmark)
  public static class Rule {
    /// By name.
    @Param({
      "scottish",
      "ers97",
      "northern-ireland",
      "nz-meek",
      "reference-meek",
      "meek",
      "warren",
      "av",
      "block-vote"
    })
    public String name = "scottish";
  }

  /// Makes the ballots.
  @Setup(Level.Trial)
  public void generate() throws IOException {
    Path written = Files.createTempFile("nec-like", ".blt");
    NecLike.write(written, BALLOTS, SEED);
    file = Files.readAllBytes(written);
    Files.delete(written);
    contest = parse();
  }

  /// Reads a BLT file from memory, merging equal rankings.
  @Benchmark
  public Contest parse() throws IOException {
    return BallotFiles.read("nec-like.blt", new ByteArrayInputStream(file)).contest();
  }

  /// Merges and sorts the rankings.
  @Benchmark
  public Rankings merge() {
    Rankings rankings = contest.rankings();
    RankingsBuilder builder = new RankingsBuilder();
    for (int r = 0; r < rankings.distinct(); r++) {
      for (int place = rankings.start(r); place < rankings.end(r); place++) {
        builder.mark(rankings.mark(place));
      }
      builder.end(rankings.weight(r));
    }
    return builder.build();
  }

  /// Lays all papers out by first preference and transfers those of candidate 1.
  @Benchmark
  public PaperTree transfer() {
    PaperTree tree =
        new PaperTree(
            contest.rankings(),
            Reading.UP_TO_EQUAL,
            contest.candidates().size(),
            contest.withdrawn());
    tree.exclude(1);
    return tree;
  }

  /// A whole count.
  @Benchmark
  public CountResult count(Rule rule) {
    CountRule by = Rules.named(rule.name).orElseThrow();
    return by.count(rule.name.equals("av") ? contest.withSeats(1) : contest, Lots.none());
  }
}
