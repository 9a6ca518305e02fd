package org.hustings.count.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Options in brackets before the ballots: `[nick a b c]`, `[tie 3 1 2]`, `[withdrawn 2]`; and the
/// candidates' numbers or nicknames everywhere.
final class BltOptions {
  private final Lines lines;
  private final int candidates;
  private final Set<Integer> withdrawn;
  private final Map<String, Integer> nicknames;
  private final List<Integer> ties;

  BltOptions(
      Lines lines,
      int candidates,
      Set<Integer> withdrawn,
      Map<String, Integer> nicknames,
      List<Integer> ties) {
    this.lines = lines;
    this.candidates = candidates;
    this.withdrawn = withdrawn;
    this.nicknames = nicknames;
    this.ties = ties;
  }

  void read(Cursor cursor) {
    int start = cursor.at();
    cursor.skip(1);
    String option = cursor.word();
    switch (option) {
      case "nick" -> nick(cursor, start);
      case "tie" -> {
        ties.clear();
        ties.addAll(list(cursor));
        if (Set.copyOf(ties).size() != candidates || ties.size() != candidates) {
          throw cursor.faultAt(start, "each of " + candidates + " candidates once in [tie …]");
        }
      }
      case "withdrawn" -> withdrawn.addAll(list(cursor));
      default -> {
        lines.repairs.add(lines.number(), "the option [" + option + "] was passed over");
        if (!cursor.skipPast(']')) {
          throw cursor.fault("a closing bracket after [" + option);
        }
      }
    }
  }

  /// The candidate in hand, by number or nickname.
  int candidate(Cursor cursor) {
    int at = cursor.at();
    long number = cursor.digit() ? cursor.digits() : nicknames.getOrDefault(cursor.word(), -1);
    if (number < 1 || number > candidates) {
      throw cursor.faultAt(
          at,
          "a candidate's number from 1 to "
              + candidates
              + (nicknames.isEmpty() ? "" : " or nickname"));
    }
    return (int) number;
  }

  private void nick(Cursor cursor, int start) {
    nicknames.clear();
    while (open(cursor)) {
      String nickname = cursor.word();
      if (nicknames.put(nickname, nicknames.size() + 1) != null) {
        throw cursor.faultAt(start, "each nickname once, not \"" + nickname + "\" twice");
      }
    }
    if (nicknames.size() != candidates) {
      throw cursor.faultAt(
          start, "a nickname for each of " + candidates + " candidates, not " + nicknames.size());
    }
  }

  private List<Integer> list(Cursor cursor) {
    List<Integer> list = new ArrayList<>();
    while (open(cursor)) {
      list.add(candidate(cursor));
    }
    return list;
  }

  /// Whether the brackets hold more; if not, goes past the closing one.
  private boolean open(Cursor cursor) {
    if (cursor.blank()) {
      throw cursor.fault("a closing bracket");
    }
    if (cursor.peek() == ']') {
      cursor.skip(1);
      return false;
    }
    return true;
  }
}
