package org.hustings.server.result.web;

import java.time.Instant;
import java.time.ZoneId;
import org.hustings.server.result.Declarations.Declared;
import org.hustings.words.Words;

/// Says of a declaration that it does not hold, since when and why.
public final class CorrectedWords {
  private CorrectedWords() {}

  /// In a sentence or two; empty of a declaration that holds.
  public static String of(Words words, Declared declared, ZoneId zone) {
    Instant withdrawn = declared.withdrawnAt();
    return withdrawn == null
        ? ""
        : words.say(
            "correction.page.withdrawn",
            "declared",
            declared.declaration().declaredAt().atZone(zone),
            "withdrawn",
            withdrawn.atZone(zone),
            "reason",
            declared.reason());
  }
}
