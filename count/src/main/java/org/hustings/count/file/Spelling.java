package org.hustings.count.file;

import java.text.Normalizer;
import java.util.Locale;

/// What remains of a name when case, spaces and the way accents are encoded are taken away.
final class Spelling {
  private Spelling() {}

  /// Equal for names that differ in case and spaces only.
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /// Words of lower-case letters and digits without accents, one space between them; a lone `#` is
  /// kept.
  static String words(String text) {
    String plain = text.strip();
    return plain.equals("#")
        ? plain
        : Normalizer.normalize(plain, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
  }
}
