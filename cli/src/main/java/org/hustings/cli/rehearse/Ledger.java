package org.hustings.cli.rehearse;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the rehearsal did and how long each part took, and what did not agree.
final class Ledger {
  private final PrintWriter out;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  Ledger(PrintWriter out) {
    this.out = out;
  }

  /// One phase.
  ///
  /// @param number of what was done; 0 for what is not counted
  private record Entry(String phase, long number, Duration took) {}

  /// A number that was put in beside what the server says.
  record Figure(String what, String putIn, String found) {
    boolean agrees() {
      return putIn.equals(found);
    }
  }

  void begin(String phase) {
    out.printf("%-44s", phase + " …");
    out.flush();
  }

  void end(String phase, long number, Duration took) {
    entries.add(new Entry(phase, number, took));
    out.println(times(number, took));
    out.flush();
  }

  /// Puts a figure beside what it ought to be.
  void compare(String what, Object putIn, Object found) {
    figures.add(new Figure(what, String.valueOf(putIn), String.valueOf(found)));
  }

  /// A line at the end of the table.
  void say(String line) {
    remarks.add(line);
  }

  boolean agrees() {
    return figures.stream().allMatch(Figure::agrees);
  }

  /// The table at the end.
  void print() {
    out.println();
    out.printf("%-44s %12s %12s%n", "", "put in", "found");
    for (Figure figure : figures) {
      out.printf(
          "%-44s %12s %12s%s%n",
          figure.what(), figure.putIn(), figure.found(), figure.agrees() ? "" : "  DOES NOT AGREE");
    }
    out.println();
    out.printf("%-44s %12s %12s %12s%n", "phase", "number", "seconds", "each second");
    for (Entry entry : entries) {
      out.printf("%-44s %s%n", entry.phase(), times(entry.number(), entry.took()));
    }
    out.println();
    remarks.forEach(out::println);
    out.flush();
  }

  private static String times(long number, Duration took) {
    double seconds = took.toMillis() / 1000.0;
    String rate =
        number == 0 || took.isZero() ? "" : "%,.0f".formatted(number / Math.max(seconds, 0.001));
    return String.format(
        Locale.UK, "%12s %12.1f %12s", number == 0 ? "" : "%,d".formatted(number), seconds, rate);
  }
}
