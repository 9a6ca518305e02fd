package org.hustings.server.roll;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A name or an address with what people write differently set aside: case, accents, spaces and
/// punctuation.
final class LikenessKey {
  private LikenessKey() {}

  /// Null where nothing is left to compare.
  static @Nullable String of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(apart.length());
    apart.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.isEmpty() ? null : key.toString();
  }
}
