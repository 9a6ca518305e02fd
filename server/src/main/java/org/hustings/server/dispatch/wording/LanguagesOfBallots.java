package org.hustings.server.dispatch.wording;

import java.util.List;
import org.hustings.definition.BallotLanguages;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// In which languages an election's ballots go out, each list in the order in which it is read.
@Component
public class LanguagesOfBallots {
  private static final String ENGLISH = "en";

  private final LetterLanguages languages;

  LanguagesOfBallots(LetterLanguages languages) {
    this.languages = languages;
  }

  /// Those of a letter to one elector.
  ///
  /// @param wish the tag of the elector's language on the register; null if not known
  public List<Words> to(ElectionDefinition election, @Nullable String wish) {
    return switch (election.ballot().languages()) {
      case AS_WISHED -> languages.to(wish);
      case SIDE_BY_SIDE -> languages.to(null);
      case ENGLISH -> languages.to(ENGLISH);
    };
  }

  /// Those of what is the same for everybody. Papers that come back are: one in the language of a
  /// few would tell whose it is.
  public List<Words> alike(ElectionDefinition election) {
    return to(election, null);
  }

  /// Whether anything of it goes out in Welsh.
  static boolean hasWelsh(ElectionDefinition election) {
    return election.ballot().languages() != BallotLanguages.ENGLISH;
  }
}
