package org.hustings.definition.check;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.file.Fault;
import org.jspecify.annotations.Nullable;

/// Gathers what is found.
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  void refuse(@Nullable Step step, Fault fault) {
    found.add(new Finding.Refused(fault, step));
  }

  void refuse(Step step, Place place, String is, String expected, String advice) {
    refuse(step, fault(place, is, expected, advice));
  }

  void warn(@Nullable Step step, Place place, String is, String expected, String advice) {
    found.add(Finding.Warned.at(place, is, expected, advice, step));
  }

  void open(Place place, String contest, String key, String point, Step step, boolean needed) {
    found.add(new Finding.Open(place.line(), place.column(), contest, key, point, step, needed));
  }

  private static Fault fault(Place place, String is, String expected, String advice) {
    return new Fault(place.line(), place.column(), is, expected, advice);
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
