package org.hustings.server.dispatch.wording;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hustings.definition.ElectionDefinition;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// One kind of letter of an election, in each language made ready once.
public final class SpokenWording {
  private final ElectionDefinition election;
  private final LanguagesOfBallots languages;
  private final Function<Words, Wording> wordings;
  private final Map<Language, Filled> filled = new ConcurrentHashMap<>();

  SpokenWording(
      ElectionDefinition election,
      LanguagesOfBallots languages,
      Function<Words, Wording> wordings) {
    this.election = election;
    this.languages = languages;
    this.wordings = wordings;
    // those that anybody may wish: files are drawn in threads that have no transaction
    languages.alike(election).forEach(this::in);
  }

  /// In which languages somebody gets it, in the order in which they are read.
  ///
  /// @param wish the tag of the elector's language on the register; null if not known
  public List<Words> to(@Nullable String wish) {
    return languages.to(election, wish);
  }

  /// It in one language.
  public Filled in(Words words) {
    return filled.computeIfAbsent(words.language(), _ -> new Filled(wordings.apply(words)));
  }
}
