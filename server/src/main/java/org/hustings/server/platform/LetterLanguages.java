package org.hustings.server.platform;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes letters in the language that their reader wishes, and where the wish is not known in
/// both, Welsh to be read first.
@Component
public class LetterLanguages {
  private static final String BETWEEN_SUBJECTS = " / ";
  private static final String BETWEEN_TEXTS = "\n\n* * *\n\n";

  private final Catalogue catalogue;

  LetterLanguages(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// The words of a letter to somebody, in the order in which they are read.
  ///
  /// @param wish the tag of their language on the register: "cy"; null or blank if not known
  public List<Words> to(@Nullable String wish) {
    return catalogue
        .language(wish)
        .map(language -> List.of(catalogue.in(language)))
        .orElseGet(() -> List.of(catalogue.in(Language.WELSH), catalogue.in(Language.ENGLISH)));
  }

  /// A subject in each of the languages; once if they are the same.
  public static String subject(List<Words> words, Function<Words, String> subject) {
    return join(words, subject, BETWEEN_SUBJECTS);
  }

  /// A whole text in each of the languages, one below the other.
  public static String text(List<Words> words, Function<Words, String> text) {
    return join(words, text, BETWEEN_TEXTS);
  }

  private static String join(List<Words> words, Function<Words, String> text, String between) {
    return words.stream().map(text).distinct().collect(Collectors.joining(between));
  }
}
