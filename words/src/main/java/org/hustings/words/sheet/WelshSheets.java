package org.hustings.words.sheet;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.hustings.count.sheet.SheetLanguage;
import org.hustings.count.sheet.SheetWords;
import org.hustings.words.Language;

/// Result sheets in Welsh: messages under the library's own keys, with the plural forms that ICU
/// knows. Figures are written as in every language, so that sheets differ in words alone.
public final class WelshSheets implements SheetLanguage {
  private static final String FILE = "sheet.cy.properties";

  @Override
  public String language() {
    return Language.WELSH.tag();
  }

  @Override
  public SheetWords words() {
    PluralRules plurals = PluralRules.forLocale(ULocale.forLanguageTag(language()));
    return SheetWords.of(language(), messages(), plurals::select);
  }

  private static Map<String, String> messages() {
    Properties properties = new Properties();
    try (InputStream in = WelshSheets.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the library");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> messages = new HashMap<>();
    properties.forEach((key, message) -> messages.put(key.toString(), message.toString()));
    return messages;
  }
}
