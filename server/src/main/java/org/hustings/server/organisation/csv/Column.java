package org.hustings.server.organisation.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A column that an import understands: its own heading, whether a file must have it, the other
/// headings that mean it, and those that are likely to where the file has no better one.
public record Column(String heading, boolean required, List<String> synonyms, List<String> likely) {
  public Column {
    synonyms = List.copyOf(synonyms);
    likely = List.copyOf(likely);
  }

  /// A column that every file must have.
  public static Column required(String heading, String... synonyms) {
    return new Column(heading, true, List.of(synonyms), List.of());
  }

  /// A column that a file may leave out: what is recorded then stays as it is.
  public static Column optional(String heading, String... synonyms) {
    return new Column(heading, false, List.of(synonyms), List.of());
  }

  /// The same, known by these headings too where no other column of the file is called by a better
  /// one; the likeliest first.
  public Column orLikely(String... headings) {
    return new Column(heading, required, synonyms, List.of(headings));
  }

  /// Case, spaces and punctuation of a heading do not matter: "E-mail", "EMAIL" and "e_mail" are
  /// one.
  boolean isCalled(String written) {
    String letters = letters(written);
    return names().anyMatch(text -> letters(text).equals(letters));
  }

  /// How likely it is that the heading means this, 0 the most; below 0 it is not.
  int likelihood(String written) {
    String letters = letters(written);
    return likely.stream().map(Column::letters).toList().indexOf(letters);
  }

  /// Its own heading and those that mean the same.
  Stream<String> names() {
    return Stream.concat(Stream.of(heading), synonyms.stream());
  }

  /// What of a heading matters.
  static String letters(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
