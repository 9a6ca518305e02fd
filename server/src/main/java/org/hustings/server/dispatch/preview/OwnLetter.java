package org.hustings.server.dispatch.preview;

import java.util.Map;
import org.hustings.server.dispatch.wording.Filled;
import org.hustings.server.dispatch.wording.Placeholder;
import org.hustings.server.dispatch.wording.Wording;
import org.hustings.server.dispatch.wording.WordingKind;

/// A letter in the organisation's own words, filled in.
///
/// @param text empty where it is printed only
public record OwnLetter(WordingKind kind, String subject, String html, String text) {
  static OwnLetter of(WordingKind kind, Wording wording, Map<Placeholder, String> values) {
    Filled filled = new Filled(wording);
    return new OwnLetter(
        kind,
        filled.subject(values),
        filled.html(values),
        kind == WordingKind.LETTER ? "" : filled.text(values));
  }
}
