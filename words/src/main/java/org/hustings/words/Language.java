package org.hustings.words;

import java.util.Locale;

/// A language that people can read the site in.
///
/// @param tag what addresses, cookies and file names call it: "cy"
/// @param locale by which numbers, dates and lists are written, and what a page says its language
///   is
/// @param ownName what it calls itself: "Cymraeg"
public record Language(String tag, Locale locale, String ownName) {
  /// In which every message is written first.
  public static final Language ENGLISH = new Language("en", Locale.UK, "English");

  public static final Language WELSH = new Language("cy", Locale.of("cy"), "Cymraeg");

  /// What `lang` of a page and `Content-Language` of an answer say: "en-GB", "cy".
  public String code() {
    return locale.toLanguageTag();
  }
}
