package org.hustings.definition.file;

/// A key that a part of the definition file may have.
///
/// @param meaning in a line, as the documentation has it
public record Key(String name, boolean required, String meaning) {
  static Key required(String name, String meaning) {
    return new Key(name, true, meaning);
  }

  static Key optional(String name, String meaning) {
    return new Key(name, false, meaning);
  }
}
