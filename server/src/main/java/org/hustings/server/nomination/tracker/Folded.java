package org.hustings.server.nomination.tracker;

import java.text.Normalizer;
import java.util.Locale;

/// A name without case, accents and apostrophes, for putting names in order.
final class Folded {
  private Folded() {}

  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}'’]", "")
        .toLowerCase(Locale.ROOT);
  }
}
