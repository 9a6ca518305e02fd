package org.hustings.server.words;

import org.hustings.words.Language;
import org.hustings.words.Words;

/// What the site says in English, for tests of what a room tells a reader.
public final class English {
  public static final Words WORDS = MessageFiles.CATALOGUE.in(Language.ENGLISH);

  private English() {}
}
