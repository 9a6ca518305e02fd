package org.hustings.server.faults;

import java.io.IOException;
import java.util.Random;

/// Kills of the server and of PostgreSQL, whichever the seed says, each at a random instant.
///
/// `-Dhustings.kills=200` makes so many; `-Dhustings.seed=7` repeats the order of their victims and
/// their waiting times, though not what the machine does in between.
public final class Kills {
  private static final int LONGEST_WAIT_MILLIS = 2000;
  private static final int LONGEST_ABSENCE_MILLIS = 1000;
  private static final int TOLD_EVERY = 10;

  private final int number;
  private final long seed;
  private final Random random;
  private int ofServer;
  private int ofDatabase;

  private Kills(int number, long seed) {
    this.number = number;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /// As the properties say.
  ///
  /// @param usually how many if they say nothing
  public static Kills usually(int usually) {
    return new Kills(
        Integer.getInteger("hustings.kills", usually),
        Long.getLong("hustings.seed", System.nanoTime()));
  }

  public int number() {
    return number;
  }

  public long seed() {
    return seed;
  }

  /// What is left to chance apart from the kills themselves.
  public Random random() {
    return random;
  }

  public boolean areOver() {
    return ofServer + ofDatabase >= number;
  }

  /// Makes all of them, of one node and its database.
  public void make(Node node, KilledPostgres postgres) throws IOException, InterruptedException {
    while (!areOver()) {
      makeOne(node, postgres);
    }
  }

  /// Makes the next after a random while; returns when what was killed runs again.
  public void makeOne(Node node, KilledPostgres postgres) throws IOException, InterruptedException {
    makeOne(node, postgres, LONGEST_WAIT_MILLIS);
  }

  /// The same after a while of fewer milliseconds than these.
  public void makeOne(Node node, KilledPostgres postgres, int millis)
      throws IOException, InterruptedException {
    Thread.sleep(random.nextInt(millis));
    // of two kills one of each kind, so that a short run has both
    boolean server =
        (ofServer + ofDatabase) % 2 == 0 ? random.nextBoolean() : ofServer <= ofDatabase;
    if (server) {
      ofServer++;
      node.kill();
      node.start();
    } else {
      ofDatabase++;
      postgres.kill();
      Thread.sleep(random.nextInt(LONGEST_ABSENCE_MILLIS));
      postgres.start();
    }
    if ((ofServer + ofDatabase) % TOLD_EVERY == 0) {
      System.out.println(this);
    }
  }

  @Override
  public String toString() {
    return "%d kills (%d of the server, %d of PostgreSQL; seed %d)"
        .formatted(ofServer + ofDatabase, ofServer, ofDatabase, seed);
  }
}
