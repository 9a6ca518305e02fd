package org.hustings.server.organisation.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What somebody has said that the columns of a file mean, whatever their headings say.
@FunctionalInterface
public interface ColumnChoice {
  /// What stands for a column that is not to be read.
  String NOT_READ = "";

  /// Nobody has said anything.
  ColumnChoice NONE = _ -> Map.of();

  /// By place, from 0: the heading of the column that is meant. About a place that is not in it
  /// nothing was said.
  Map<Integer, String> of(List<String> headings);

  /// A choice by the headings that a file has, such as "Primary Email" for "e-mail".
  static ColumnChoice byHeading(Map<String, String> meanings) {
    Map<String, String> byLetters = new HashMap<>();
    meanings.forEach((heading, meaning) -> byLetters.put(Column.letters(heading), meaning));
    return headings -> {
      Map<Integer, String> chosen = new HashMap<>();
      for (int place = 0; place < headings.size(); place++) {
        String meaning = byLetters.get(Column.letters(headings.get(place)));
        if (meaning != null) {
          chosen.put(place, meaning);
        }
      }
      return chosen;
    };
  }

  /// This choice, and where it says nothing another.
  default ColumnChoice orElse(ColumnChoice other) {
    return headings -> {
      Map<Integer, String> chosen = new HashMap<>(other.of(headings));
      chosen.putAll(of(headings));
      return chosen;
    };
  }
}
