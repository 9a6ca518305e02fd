package org.hustings.count.file;

import java.util.regex.Pattern;

/// What a cell's text cannot be: a candidate's name, since it is a date, an address or a number.
final class Looks {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\S+@\\S+\\.\\S+|\\w+://.*|\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*(:[0-9a-fA-F]*){3,}");
  private static final Pattern DATE =
      Pattern.compile(
          ".*(\\d{1,4}[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,4}"
              + "|\\d{1,2}[:.h]\\d{2}([:.]\\d{2})?\\s?([AaPp]\\.?[Mm]|$|Z)"
              + "|\\d{4}-?W?\\d{2}-?\\d{2}T\\d|\\d:\\d\\d).*");
  private static final Pattern DATE_IN_WORDS =
      Pattern.compile(
          "(\\p{L}+\\.?,? )?(\\d{1,2}(st|nd|rd|th|\\.)? (of )?\\p{L}+\\.?,? \\d{4}"
              + "|\\p{L}+\\.? \\d{1,2}(st|nd|rd|th)?,? \\d{4})\\b.*");
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?=\\S*\\d\\S*\\d\\S*\\d)(?=\\S*[A-Za-z])[A-Za-z0-9_\\-]{10,}|[A-Za-z]{1,3}[_-]?\\d{3,}");
  private static final Pattern QUESTION =
      Pattern.compile("(?i)(q|qid|question)\\s?\\d+(\\s?[_.\\[#-]\\s?\\w+\\]?)*");

  /// Longer texts are neither: patterns are not tried on them.
  private static final int LONGEST = 200;

  private Looks() {}

  /// Whether the text is a time, an address of mail, net or machine, or an identifier that a
  /// program made.
  static boolean personal(String text) {
    return text.length() >= 4
        && text.length() <= LONGEST
        && (ADDRESS.matcher(text).matches()
            || DATE.matcher(text).matches()
            || DATE_IN_WORDS.matcher(text).matches()
            || IDENTIFIER.matcher(text).matches());
  }

  /// Whether the text could be a candidate's name: it has a letter, and is neither personal nor a
  /// place such as "1st choice".
  static boolean name(String text) {
    return text.length() <= LONGEST
        && text.codePoints().anyMatch(Character::isLetter)
        && !personal(text)
        && Ordinals.of(text) == 0;
  }

  /// Whether the text could be a candidate's name above a column, where one without letters may do.
  static boolean heading(String text) {
    return !text.isBlank() && !figure(text) && !Ticks.isCross(text) && !personal(text);
  }

  static boolean figure(String text) {
    return !text.isEmpty()
        && text.length() <= 18
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// Whether a heading is a form's code for a question, such as `Q1_3`.
  static boolean questionCode(String text) {
    return text.length() <= LONGEST && QUESTION.matcher(text).matches();
  }
}
