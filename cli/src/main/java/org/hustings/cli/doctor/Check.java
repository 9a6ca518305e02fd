package org.hustings.cli.doctor;

import java.util.function.Supplier;

/// Something that the doctor looks at.
///
/// @param name by which it is picked
/// @param about what it looks at, for the list
record Check(String name, String about, Supplier<Finding> looking) {
  /// What is found; whatever happens on the way is a finding too.
  Finding look() {
    try {
      return looking.get();
    } catch (RuntimeException e) {
      return Finding.bad(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }
}
