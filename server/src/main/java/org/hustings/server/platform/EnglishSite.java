package org.hustings.server.platform;

import java.util.List;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;

/// Says in English what officials' pages, logs and programs read, where no words are at hand.
public final class EnglishSite {
  private static final Catalogue CATALOGUE =
      Catalogue.load(EnglishSite.class.getClassLoader(), "words", List.of(Language.ENGLISH));

  private EnglishSite() {}

  /// What this says in English.
  public static String say(Message message) {
    return CATALOGUE.in(Language.ENGLISH).say(message);
  }
}
