package org.hustings.count.file;

import java.util.Set;

/// Words that stand for an X, for none, or for a preference that was not given.
final class Ticks {
  private static final Set<String> YES =
      Set.of("yes", "true", "checked", "selected", "ticked", "x", "y", "oui", "ja", "si", "ydw");
  private static final Set<String> NO =
      Set.of("no", "false", "unchecked", "not selected", "unticked", "n", "non", "nein");
  private static final Set<String> NONE =
      Set.of(
          "skipped",
          "skip",
          "undervote",
          "under vote",
          "blank",
          "none",
          "no preference",
          "no choice",
          "no opinion",
          "not ranked",
          "unranked",
          "n a",
          "na",
          "nan",
          "null",
          "no vote",
          "abstain",
          "abstention",
          "not selected");
  private static final Set<String> OVER =
      Set.of("overvote", "over vote", "overvoted", "multiple marks");

  private Ticks() {}

  static boolean isCross(String text) {
    return text.equals("X")
        || text.equals("x")
        || text.equals("✓")
        || text.equals("✗")
        || text.equals("✔")
        || text.equals("☑")
        || text.equals("☒")
        || text.equals("✕");
  }

  static boolean isYes(String text) {
    return YES.contains(Spelling.words(text));
  }

  static boolean isNo(String text) {
    return NO.contains(Spelling.words(text));
  }

  /// Whether the text says that no preference was given here.
  static boolean isNone(String text) {
    return NONE.contains(Spelling.words(text)) || text.equals("-") || text.equals("–");
  }

  /// Whether the text says that several candidates were given this preference.
  static boolean isOvervote(String text) {
    return OVER.contains(Spelling.words(text));
  }
}
