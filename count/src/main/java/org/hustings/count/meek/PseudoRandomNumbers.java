package org.hustings.count.meek;

/// One pseudo-random number from 0 to 9999 for each candidate, no two alike: the generator of
/// Wichmann and Hill (Applied Statistics algorithm AS 183, 1982), seeded from the contest, so that
/// everyone who counts it finds the same (Schedule 1A clauses 41 to 47).
final class PseudoRandomNumbers {
  static final int SCALE = 10_000;
  private static final int WARMING_UP = 4;

  private int x;
  private int y;
  private int z;

  private PseudoRandomNumbers(int candidates, int seats, long papers) {
    x = candidates + 5;
    y = seats;
    z = (int) ((papers + SCALE * (papers % 10)) % 30323);
    for (int i = 0; i < WARMING_UP; i++) {
      next();
    }
  }

  /// The numbers by candidate number; index 0 is not used.
  static int[] draw(int candidates, int seats, long papers) {
    PseudoRandomNumbers generator = new PseudoRandomNumbers(candidates, seats, papers);
    boolean[] taken = new boolean[SCALE];
    int[] drawn = new int[candidates + 1];
    for (int c = 1; c <= candidates; c++) {
      do {
        drawn[c] = generator.next();
      } while (taken[drawn[c]]);
      taken[drawn[c]] = true;
    }
    return drawn;
  }

  private int next() {
    x = 171 * x % 30269;
    y = 172 * y % 30307;
    z = 170 * z % 30323;
    return (SCALE * x / 30269 + SCALE * y / 30307 + SCALE * z / 30323) % SCALE;
  }
}
