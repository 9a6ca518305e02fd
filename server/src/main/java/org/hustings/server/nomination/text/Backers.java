package org.hustings.server.nomination.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Takes apart what stands after "backed by".
public final class Backers {
  private Backers() {}

  /// The groups named in a phrase such as "A, B and C". A group whose own name holds a comma or an
  /// "and" is recognised if it is among those known.
  public static List<String> split(String phrase, List<String> known) {
    List<String> longestFirst =
        known.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    List<String> names = new ArrayList<>();
    String rest = phrase.strip();
    while (!rest.isEmpty()) {
      String name = first(rest, longestFirst);
      names.add(name);
      rest = rest.substring(name.length()).replaceFirst("^(\\s*,\\s*|\\s+and\\s+)", "").strip();
    }
    return names;
  }

  private static String first(String rest, List<String> longestFirst) {
    Optional<String> known =
        longestFirst.stream().filter(name -> startsWithWhole(rest, name)).findFirst();
    return known.orElseGet(() -> rest.split("\\s*,\\s*|\\s+and\\s+", 2)[0]);
  }

  private static boolean startsWithWhole(String rest, String name) {
    return rest.equals(name) || rest.startsWith(name + ",") || rest.startsWith(name + " and ");
  }
}
