package org.hustings.cli.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hustings.cli.Main;

/// Counts invented ballots by every rule and in every format. The build runs this once, so that the
/// JVM can keep which classes a count loads and which of its loops are hot.
public final class Training {
  private static final int CANDIDATES = 40;
  private static final int BALLOTS = 40_000;

  private Training() {}

  /// @param arguments a folder to work in
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path stv = Files.writeString(folder.resolve("stv.blt"), ballots(9));
    Path one = Files.writeString(folder.resolve("one.blt"), ballots(1));
    for (String rule : List.of("scottish", "ers97", "northern-ireland", "nz-meek")) {
      for (String format : List.of("text", "json", "csv", "html")) {
        count(folder, "--rule", rule, "--format", format, stv.toString());
      }
    }
    for (String rule : List.of("reference-meek", "block-vote")) {
      count(folder, "--rule", rule, stv.toString());
    }
    count(folder, "--rule", "av", one.toString());
    count(folder, "--compare", "scottish,ers97", stv.toString());
  }

  private static void count(Path folder, String... arguments) {
    String[] all = new String[arguments.length + 5];
    all[0] = "count";
    all[1] = "--seed";
    all[2] = "training";
    all[3] = "--output";
    all[4] = folder.resolve("sheet").toString();
    System.arraycopy(arguments, 0, all, 5, arguments.length);
    int status = Main.run(all);
    if (status != ExitStatus.COUNTED) {
      throw new IllegalStateException("training ended with status " + status);
    }
  }

  private static String ballots(int seats) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder(CANDIDATES + " " + seats + "\n");
    for (int ballot = 0; ballot < BALLOTS; ballot++) {
      boolean[] ranked = new boolean[CANDIDATES + 1];
      text.append('1');
      for (int length = 1 + random.nextInt(15); length > 0; length--) {
        // squared, so that low numbers are popular and some reach the quota
        double chance = random.nextDouble();
        int candidate = 1 + (int) (chance * chance * CANDIDATES);
        if (!ranked[candidate]) {
          ranked[candidate] = true;
          text.append(' ').append(candidate);
        }
      }
      text.append(" 0\n");
    }
    text.append("0\n");
    for (int candidate = 1; candidate <= CANDIDATES; candidate++) {
      text.append("\"Candidate ").append(candidate).append("\"\n");
    }
    return text.append("\"Training\"\n").toString();
  }
}
