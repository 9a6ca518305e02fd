package org.hustings.server.words;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.server.platform.FurtherLanguages;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Component;

/// A language for tests, made out of English: each message stands in ⟦ ⟧, its vowels are doubled
/// and have accents, so that it is two fifths longer, and what it was filled in with is as it was.
/// Whatever a page shows outside of the brackets no translator could have translated. A page shows
/// itself in it with `?lang=en-XA`.
@Component
public class MadeUpLanguage implements FurtherLanguages {
  /// The language.
  public static final Language LANGUAGE =
      new Language("en-XA", Locale.forLanguageTag("en-XA"), "Élééméént");

  private static final Map<Character, String> LONGER =
      Map.of(
          'a', "áá", 'e', "éé", 'i', "íí", 'o', "óó", 'u', "úú", 'A', "Áá", 'E', "Éé", 'I', "Íí",
          'O', "Óó", 'U', "Úú");

  @Override
  public Catalogue add(Catalogue catalogue) {
    return catalogue.with(LANGUAGE, MadeUpLanguage::longer, "⟦", "⟧");
  }

  private static String longer(String text) {
    return text.chars()
        .mapToObj(letter -> LONGER.getOrDefault((char) letter, String.valueOf((char) letter)))
        .collect(Collectors.joining());
  }
}
