package org.hustings.ballotbox.bundle;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads which sealed ballots were struck: wholly, and then not opened, or in a contest.
///
/// @param whole reasons by hash
/// @param papers contests by hash
record StruckList(SortedMap<String, String> whole, SortedMap<String, SortedSet<String>> papers) {
  private static final int CELLS = 3;

  static StruckList read(List<String> lines) {
    StruckList list = new StruckList(new TreeMap<>(), new TreeMap<>());
    lines.forEach(list::take);
    return list;
  }

  private void take(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != CELLS || !cells[0].matches(BoxCheck.HASH) || cells[1].isBlank()) {
      throw fault("\"%s\" is no hash with a reason and a contest or none".formatted(line));
    }
    if (!cells[2].isEmpty() && !cells[1].equals(BoxLists.VOID)) {
      throw fault("\"%s\": in one contest a ballot is void, and nothing else".formatted(line));
    }
    boolean twice =
        cells[2].isEmpty()
            ? whole.put(cells[0], cells[1]) != null
            : !papers.computeIfAbsent(cells[0], _ -> new TreeSet<>()).add(cells[2]);
    if (twice) {
      throw fault(cells[0] + " is struck twice");
    }
  }

  /// How many are struck wholly for a reason.
  long of(String reason) {
    return whole.values().stream().filter(reason::equals).count();
  }

  /// How many are struck in each contest.
  Map<String, Long> byContest() {
    Map<String, Long> number = new TreeMap<>();
    papers
        .values()
        .forEach(contests -> contests.forEach(contest -> number.merge(contest, 1L, Long::sum)));
    return number;
  }

  private static BundleFault fault(String words) {
    return new BundleFault(BundleFiles.STRUCK, words);
  }
}
