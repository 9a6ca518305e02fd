package org.hustings.server.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Language;
import org.hustings.words.Words;

/// What the site says in English, for tests of what a room tells a reader.
public final class English {
  public static final Words WORDS = MessageFiles.CATALOGUE.in(Language.ENGLISH);

  private English() {}

  /// What somebody reads in English whom an act refuses something.
  public static String refusal(ThrowingCallable act) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, act);
    assertThat(refused).as("it was not refused").isNotNull();
    return WORDS.say(refused.reason());
  }
}
