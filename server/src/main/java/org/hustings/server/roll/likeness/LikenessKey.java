package org.hustings.server.roll.likeness;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A name or an address with what people write differently set aside: case, accents, spaces and
/// punctuation.
public final class LikenessKey {
  private LikenessKey() {}

  /// Null where nothing is left to compare.
  public static @Nullable String of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(apart.length());
    int at = 0;
    while (at < apart.length()) {
      int sign = apart.codePointAt(at);
      if (Character.isLetterOrDigit(sign)) {
        key.appendCodePoint(sign);
      }
      at += Character.charCount(sign);
    }
    return key.isEmpty() ? null : key.toString();
  }
}
