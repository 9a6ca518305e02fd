package org.hustings.server.nomination.text;

/// A place at which a text is not of a tracker page's form.
///
/// @param line the line, from 1
/// @param found what stands there
/// @param expected what was expected, and what to do
public record TextFault(int line, String found, String expected) {
  /// The fault in one line.
  public String words() {
    return "line " + line + ": found “" + found + "”; expected " + expected;
  }
}
