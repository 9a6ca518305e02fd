package org.hustings.ballotbox.bundle;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of each line of the list of sealed ballots.
///
/// @param opened SHA-256 of the sealed ballots that were opened, sorted
/// @param struck SHA-256 of those that were not, with the class of the reason
public record BoxLists(List<String> opened, SortedMap<String, String> struck) {
  static final String OPENED_COLUMNS = "sha256";
  static final String STRUCK_COLUMNS = "sha256,reason";

  public BoxLists {
    opened = opened.stream().sorted().toList();
    struck = Collections.unmodifiableSortedMap(new TreeMap<>(struck));
  }

  String openedText() {
    StringBuilder csv = new StringBuilder(OPENED_COLUMNS).append('\n');
    opened.forEach(hash -> csv.append(hash).append('\n'));
    return csv.toString();
  }

  String struckText() {
    StringBuilder csv = new StringBuilder(STRUCK_COLUMNS).append('\n');
    struck.forEach((hash, reason) -> csv.append(hash).append(',').append(reason).append('\n'));
    return csv.toString();
  }
}
