package org.hustings.cli.count;

import java.util.List;
import java.util.OptionalInt;
import org.hustings.count.Contest;
import org.hustings.count.Lot;
import org.hustings.count.Lots;

/// Asks the person at the terminal on whom a lot fell.
record AskedLots(Contest contest, Progress progress) implements Lots {
  @Override
  public OptionalInt draw(int stage, Lot.Purpose purpose, List<Integer> between) {
    progress.close();
    System.err.println(
        "A lot must be drawn at stage "
            + stage
            + " to decide "
            + purpose.text()
            + ", between "
            + MissingLot.candidates(between, contest)
            + ".");
    while (true) {
      System.err.print("Number of the candidate on whom it fell: ");
      System.err.flush();
      String answer = StandardInput.line();
      if (answer == null) {
        return OptionalInt.empty();
      }
      for (int candidate : between) {
        if (answer.strip().equals(Integer.toString(candidate))) {
          return OptionalInt.of(candidate);
        }
      }
      System.err.println("Expected one of " + between);
    }
  }
}
