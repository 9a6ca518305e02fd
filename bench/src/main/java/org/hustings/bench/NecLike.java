package org.hustings.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// Invented ballots shaped like a large party's: 40 candidates, four slates of 9, 6, 4 and 3 whose
/// loyal voters rank them first, independents, and many short rankings. The same seed gives the
/// same file.
///
/// Candidates are drawn in proportion to their appeal, that of one's own slate multiplied, by
/// exponential clocks: whoever's rings first is preferred.
public final class NecLike {
  private static final int CANDIDATES = 40;
  private static final int SEATS = 9;
  private static final int[] SLATE_ENDS = {9, 15, 19, 22};
  private static final double[] SLATE_SHARES = {0.37, 0.33, 0.13, 0.05};
  private static final double LOYALTY = 60;

  private final Random random;
  private final double[] appeal = new double[CANDIDATES];

  private NecLike(long seed) {
    random = new Random(seed);
    for (int c = 0; c < CANDIDATES; c++) {
      appeal[c] = Math.exp(0.9 * random.nextGaussian());
    }
  }

  /// Writes a BLT file, one ballot a line.
  public static void write(Path file, int ballots, long seed) throws IOException {
    NecLike voters = new NecLike(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(CANDIDATES + " " + SEATS + "\n");
      for (int i = 0; i < ballots; i++) {
        voters.vote(out);
      }
      out.write("0\n");
      for (int c = 1; c <= CANDIDATES; c++) {
        out.write("\"Candidate " + c + "\"\n");
      }
      out.write("\"" + ballots + " invented ballots, seed " + seed + "\"\n");
    }
  }

  private void vote(BufferedWriter out) throws IOException {
    int slate = slate();
    double[] rings = new double[CANDIDATES];
    for (int c = 0; c < CANDIDATES; c++) {
      double pull = appeal[c] * (slateOf(c) == slate ? LOYALTY : 1);
      rings[c] = -Math.log(1 - random.nextDouble()) / pull;
    }
    double[] sorted = rings.clone();
    Arrays.sort(sorted);
    StringBuilder line = new StringBuilder("1");
    for (int preference = 0, last = length(); preference < last; preference++) {
      line.append(' ').append(indexOf(rings, sorted[preference]) + 1);
    }
    out.write(line.append(" 0\n").toString());
  }

  private int slate() {
    double draw = random.nextDouble();
    for (int slate = 0; slate < SLATE_SHARES.length; slate++) {
      draw -= SLATE_SHARES[slate];
      if (draw < 0) {
        return slate;
      }
    }
    return SLATE_SHARES.length;
  }

  private static int slateOf(int candidate) {
    int slate = 0;
    while (slate < SLATE_ENDS.length && candidate >= SLATE_ENDS[slate]) {
      slate++;
    }
    // independents belong to no slate, not to that of voters without one
    return slate == SLATE_ENDS.length ? -1 : slate;
  }

  private int length() {
    double draw = random.nextDouble();
    if (draw < 0.07) {
      return 1;
    }
    if (draw < 0.30) {
      return 2 + random.nextInt(5);
    }
    return draw < 0.80 ? 7 + random.nextInt(6) : 13 + random.nextInt(CANDIDATES - 12);
  }

  private static int indexOf(double[] values, double wanted) {
    int at = 0;
    while (values[at] != wanted) {
      at++;
    }
    return at;
  }

  /// Writes the benchmark's ballot file: its name, the number of ballots, the seed.
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("NecLike FILE BALLOTS SEED");
    }
    write(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
  }
}
