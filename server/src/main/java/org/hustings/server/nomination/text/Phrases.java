package org.hustings.server.nomination.text;

import java.util.ArrayList;
import java.util.List;
import org.hustings.server.nomination.tracker.Line;

/// The word forms of a tracker as text, which is the form of the pages that were kept by hand and
/// is in English.
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

  /// Who nominated, as lists name them: the bodies, then the members, who have names only where
  /// these are public: "Broxtowe CLP", "12 members".
  public static List<String> nominators(Line line) {
    List<String> names = new ArrayList<>();
    line.shown().forEach(by -> names.add(by.body().name()));
    names.addAll(line.publicNames());
    if (line.unnamed() > 0) {
      names.add(members(line.unnamed()));
    }
    return List.copyOf(names);
  }

  /// "1 member", "12 members".
  public static String members(int number) {
    return number + (number == 1 ? " member" : " members");
  }
}
