package org.hustings.server.nomination.text;

import java.util.List;

/// The word forms of a tracker.
public final class Phrases {
  private Phrases() {}

  /// "1 nomination", "3 nominations".
  public static String nominations(int number) {
    return number + (number == 1 ? " nomination" : " nominations");
  }

  /// "Labour to Win", "Labour to Win and Open Labour", "A, B and C".
  public static String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
