package org.hustings.words;

import java.util.List;
import java.util.Map;

/// A part of a pattern, ready to be written.
sealed interface Piece {
  /// Words that stand there always.
  record Text(String text) implements Piece {}

  /// What an argument brings, in one of the ways in which it can be written.
  record Value(String name, Style style) implements Piece {}

  /// The number by which a plural form was chosen: `#`.
  record Counted() implements Piece {}

  /// The words for a number, by the number itself or by the language's forms.
  record Plural(
      String name, boolean ordinal, Map<Double, List<Piece>> exact, Map<String, List<Piece>> forms)
      implements Piece {}

  /// The words for one of several values.
  record Choice(String name, Map<String, List<Piece>> forms) implements Piece {}

  record Open(String tag) implements Piece {}

  record Close(String tag) implements Piece {}

  /// How a value is written: as its type is, or as `{name, style}` demands.
  enum Style {
    PLAIN,
    /// Of a time, the day alone.
    DATE,
    /// Of a time, the hour alone.
    TIME,
    /// A time with the name of its zone.
    ZONE,
    /// A list of which one holds.
    OR
  }
}
