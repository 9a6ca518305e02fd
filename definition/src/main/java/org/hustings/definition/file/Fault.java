package org.hustings.definition.file;

/// What is wrong at one place of a definition file, and what to do.
///
/// @param line from 1
/// @param column from 1
/// @param found what stands there
/// @param expected what should
/// @param advice what to do; empty where found and expected say it all
public record Fault(int line, int column, String found, String expected, String advice) {
  /// All of it in one line, without the place.
  public String words() {
    return "found %s; expected %s%s"
        .formatted(found, expected, advice.isEmpty() ? "" : ": " + advice);
  }

  /// With the place, as compilers print it, for a file of this name.
  public String words(String file) {
    return "%s:%d:%d: %s".formatted(file, line, column, words());
  }
}
