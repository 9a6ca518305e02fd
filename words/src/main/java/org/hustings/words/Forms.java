package org.hustings.words;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The forms of which a message takes one.
final class Forms {
  private Forms() {}

  static <K extends Comparable<K>> Map<K, List<Piece>> map(
      Map<K, List<Piece>> forms, UnaryOperator<List<Piece>> change) {
    Map<K, List<Piece>> changed = new TreeMap<>();
    forms.forEach((selector, form) -> changed.put(selector, change.apply(form)));
    return changed;
  }
}
