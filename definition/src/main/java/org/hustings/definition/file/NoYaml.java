package org.hustings.definition.file;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// What to do about a text that is not YAML: the parser says what it stumbled over, which is seldom
/// what is wrong.
final class NoYaml {
  private NoYaml() {}

  static String advice(MarkedYAMLException fault) {
    String problem = String.valueOf(fault.getProblem());
    if (problem.contains("mapping values are not allowed")) {
      return "a text with \": \" in it stands in quotation marks; or this line stands further right"
          + " than the key above it";
    }
    if (problem.contains("another document")) {
      return "one file holds one definition: remove the line \"---\", or put what follows it into a"
          + " file of its own";
    }
    if (problem.contains("\\t") || problem.contains("TAB")) {
      return "indent with spaces, not with a tab";
    }
    if (problem.contains("end of stream") && fault.getContextMark() != null) {
      return "close the quotation mark that opens in line " + line(fault.getContextMark());
    }
    if (problem.contains("expected <block end>")) {
      return fault.getContextMark() == null
          ? "let each key and each \"-\" stand exactly below those that it belongs with"
          : "let this line begin exactly below the others of its part, which begins in line %d,"
                  .formatted(line(fault.getContextMark()))
              + " column %d".formatted(fault.getContextMark().getColumn() + 1);
    }
    return "quote a text that has \": \", \"#\" or a quotation mark in it";
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
