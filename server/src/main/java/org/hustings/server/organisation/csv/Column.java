package org.hustings.server.organisation.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A column that an import understands: its own heading, whether a file must have it, and the other
/// headings it is recognised by.
public record Column(String heading, boolean required, List<String> synonyms) {
  public Column {
    synonyms = List.copyOf(synonyms);
  }

  /// A column that every file must have.
  public static Column required(String heading, String... synonyms) {
    return new Column(heading, true, List.of(synonyms));
  }

  /// A column that a file may leave out: what is recorded then stays as it is.
  public static Column optional(String heading, String... synonyms) {
    return new Column(heading, false, List.of(synonyms));
  }

  /// Case, spaces and punctuation of a heading do not matter: "E-mail", "EMAIL" and "e_mail" are
  /// one.
  boolean isCalled(String written) {
    return Stream.concat(Stream.of(heading), synonyms.stream())
        .anyMatch(text -> letters(text).equals(letters(written)));
  }

  private static String letters(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
