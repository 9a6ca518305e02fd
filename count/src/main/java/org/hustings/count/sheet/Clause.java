package org.hustings.count.sheet;

/// Citations after words, as the law numbers them, in every language.
final class Clause {
  private Clause() {}

  /// "reached the quota (rule 47(1))"; the words alone where there is no clause.
  static String cite(String words, String clause) {
    return clause.isEmpty() ? words : words + " (" + clause + ")";
  }
}
