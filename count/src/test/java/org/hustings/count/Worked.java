package org.hustings.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.record.CountRecord;

/// A contest small enough to be counted by hand: candidates A, B, C …, and lines of ballots such as
/// `4 A B` (four ballots), `A=B C` (equal), `A - B` (skipped).
public final class Worked {
  private Worked() {}

  public static Contest contest(int seats, int candidates, String... lines) {
    RankingsBuilder rankings = new RankingsBuilder();
    for (String line : lines) {
      addLine(rankings, line);
    }
    List<Candidate> names = new ArrayList<>();
    for (int c = 1; c <= candidates; c++) {
      names.add(new Candidate(c, letter(c)));
    }
    return new Contest("Worked", seats, names, Set.of(), List.of(), rankings.build(), 0);
  }

  private static void addLine(RankingsBuilder rankings, String line) {
    String[] words = line.strip().split("\\s+", -1);
    boolean weighted = Character.isDigit(words[0].charAt(0));
    for (int i = weighted ? 1 : 0; i < words.length; i++) {
      if (words[i].equals("-")) {
        rankings.mark(Rankings.SKIPPED);
      } else {
        String equal = words[i].replace("=", "");
        for (int k = 0; k < equal.length(); k++) {
          int number = equal.charAt(k) - 'A' + 1;
          rankings.mark(k == 0 ? number : -number);
        }
      }
    }
    rankings.end(weighted ? Long.parseLong(words[0]) : 1);
  }

  private static String letter(int number) {
    return String.valueOf((char) ('A' + number - 1));
  }

  /// The finished count, without lots.
  public static CountRecord count(CountRule rule, Contest contest) {
    return count(rule.count(contest, Lots.none()));
  }

  public static CountRecord count(CountResult result) {
    if (result instanceof Counted counted) {
      return counted.record();
    }
    throw new AssertionError("a lot was needed: " + result);
  }

  /// The winners as letters, in order of election.
  public static String winners(CountRecord record) {
    StringBuilder letters = new StringBuilder();
    record.winners().forEach(number -> letters.append(letter(number)));
    return letters.toString();
  }

  /// The votes of all candidates at a stage, as printed.
  public static List<String> votes(CountRecord record, int stage) {
    return record.stages().get(stage - 1).tallies().stream()
        .map(tally -> tally.votes().toPlainString())
        .toList();
  }
}
