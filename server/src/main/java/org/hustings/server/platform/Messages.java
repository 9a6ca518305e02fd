package org.hustings.server.platform;

import java.util.List;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads what the rooms say: the files in `resources/words`, two for each room.
@Configuration(proxyBeanMethods = false)
public class Messages {
  /// The languages of the site; English is what is said where another language has no words.
  public static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.WELSH);

  @Bean
  Catalogue catalogue(ObjectProvider<FurtherLanguages> further) {
    Catalogue catalogue = Catalogue.load(Messages.class.getClassLoader(), "words", LANGUAGES);
    for (FurtherLanguages languages : further) {
      catalogue = languages.add(catalogue);
    }
    return catalogue;
  }
}
