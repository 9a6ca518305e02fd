package org.hustings.definition.file;

import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.count.rules.Rules;

/// The names of the exact count rules that there are.
@FunctionalInterface
public interface CountRules {
  Set<String> names();

  /// Those of the counting library.
  static CountRules ofLibrary() {
    return () ->
        Rules.all().stream().map(rule -> rule.description().name()).collect(Collectors.toSet());
  }
}
