package org.hustings.count.sheet;

import java.util.OptionalLong;

/// What a sheet says beyond its record, and in which language.
///
/// @param words the language
/// @param electorate how many could vote, at least 1; empty where nobody said: then no turnout
/// @param id the beginning of every `id` in HTML, so that several sheets can stand on one page
public record SheetOptions(SheetWords words, OptionalLong electorate, String id) {
  public SheetOptions {
    if (electorate.isPresent() && electorate.getAsLong() < 1) {
      throw new IllegalArgumentException(
          "an electorate has at least 1 elector, not " + electorate.getAsLong());
    }
  }

  /// English, no electorate.
  public static SheetOptions plain() {
    return new SheetOptions(SheetWords.english(), OptionalLong.empty(), "sheet");
  }

  public SheetOptions withWords(SheetWords words) {
    return new SheetOptions(words, electorate, id);
  }

  public SheetOptions withElectorate(long electorate) {
    return new SheetOptions(words, OptionalLong.of(electorate), id);
  }

  public SheetOptions withId(String id) {
    return new SheetOptions(words, electorate, id);
  }
}
