package org.hustings.definition.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that somebody is likely to have meant.
public final class Spelling {
  private Spelling() {}

  /// "did you mean "seats"?", or nothing where no known word is near.
  public static String advice(String written, Collection<String> known) {
    return nearest(written, known).map("did you mean \"%s\"?"::formatted).orElse("");
  }

  static Optional<String> nearest(String written, Collection<String> known) {
    String word = folded(written);
    int tolerated = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(candidate -> distance(word, folded(candidate)) <= tolerated)
        .min(Comparator.comparingInt(candidate -> distance(word, folded(candidate))));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
  }

  /// Letters to insert, remove, replace or swap with their neighbour.
  private static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int step(int[][] steps, String a, String b, int i, int j) {
    int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
