package org.hustings.ballotbox.bundle;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// What became of each line of the list of sealed ballots.
///
/// @param opened SHA-256 of the sealed ballots that were opened, sorted
/// @param struck SHA-256 of those that were not, with the class of the reason
/// @param struckPapers SHA-256 of those that were opened and are void in some contests, with these:
///   their papers of them were not counted
public record BoxLists(
    List<String> opened,
    SortedMap<String, String> struck,
    SortedMap<String, SortedSet<String>> struckPapers) {
  static final String OPENED_COLUMNS = "sha256";
  static final String STRUCK_COLUMNS = "sha256,reason,contest";
  static final String VOID = "void";

  public BoxLists {
    opened = opened.stream().sorted().toList();
    struck = Collections.unmodifiableSortedMap(new TreeMap<>(struck));
    struckPapers = Collections.unmodifiableSortedMap(new TreeMap<>(struckPapers));
  }

  String openedText() {
    StringBuilder csv = new StringBuilder(OPENED_COLUMNS).append('\n');
    opened.forEach(hash -> csv.append(hash).append('\n'));
    return csv.toString();
  }

  String struckText() {
    StringBuilder csv = new StringBuilder(STRUCK_COLUMNS).append('\n');
    struck.forEach((hash, reason) -> csv.append("%s,%s,\n".formatted(hash, reason)));
    struckPapers.forEach((hash, contests) ->
        contests.forEach(contest -> csv.append("%s,%s,%s\n".formatted(hash, VOID, contest))));
    return csv.toString();
  }
}
