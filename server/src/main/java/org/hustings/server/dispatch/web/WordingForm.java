package org.hustings.server.dispatch.web;

import org.hustings.server.dispatch.wording.Wording;
import org.hustings.words.Language;

/// A wording in one language, to be written, with what an invented elector reads.
///
/// @param subject the preview's
public record WordingForm(
    Language language, Wording wording, String subject, String html, String text) {
  /// The id of one of its fields on the page, which has a form for each language.
  public static String field(Language language, String name) {
    return language.equals(Language.ENGLISH) ? name : name + "-" + language.tag();
  }

  public String field(String name) {
    return field(language, name);
  }
}
