package org.hustings.server.dispatch.preview;

import java.util.Map;
import org.hustings.server.dispatch.wording.Filled;
import org.hustings.server.dispatch.wording.Placeholder;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.words.Language;

/// A letter in the organisation's own words, filled in.
///
/// @param language in which it is
/// @param text empty where it is printed only
public record OwnLetter(
    WordingKind kind, Language language, String subject, String html, String text) {
  static OwnLetter of(
      WordingKind kind, Language language, Filled filled, Map<Placeholder, String> values) {
    return new OwnLetter(
        kind,
        language,
        filled.subject(values),
        filled.html(values),
        kind == WordingKind.LETTER ? "" : filled.text(values));
  }
}
