package org.hustings.definition.vocabulary;

import java.util.List;

/// Numbers and lists as they are said in a sentence.
public final class Numbers {
  private static final List<String> WORDS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private Numbers() {}

  /// "five" up to nine, figures beyond: "12".
  public static String word(int number) {
    return number >= 0 && number < WORDS.size() ? WORDS.get(number) : Integer.toString(number);
  }

  /// "a, b and c" with the given last joint: "and", "or".
  public static String list(List<String> parts, String joint) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    String head = String.join(", ", parts.subList(0, parts.size() - 1));
    return head + " " + joint + " " + parts.getLast();
  }
}
