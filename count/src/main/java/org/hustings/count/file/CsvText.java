package org.hustings.count.file;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The cells of every CSV file that Hustings writes. A spreadsheet takes a text that begins with
/// `=`, `+`, `-` or `@` for a formula and carries it out, so an apostrophe is put before such a
/// beginning, and taken away again where Hustings reads the file: every text comes back unchanged.
///
/// A text begins so, too, behind spaces, quotes and apostrophes, in the wide letters of East Asian
/// scripts, and behind a semicolon, a tab or the end of a line, at which another spreadsheet begins
/// another cell. Since apostrophes are looked through, one more or less of them changes nothing
/// about whether a text begins so: that is why taking one away undoes putting one there.
public final class CsvText {
  private static final String FORMULA = "=+-@＝＋－＠﹢﹣﹦﹫−";
  private static final String QUOTES = "'\"`´‘’‚‛“”„‟＇＂";
  private static final String NEXT_CELL = ";\t\r\n";

  private CsvText() {}

  /// A line of cells that are texts, with the end that RFC 4180 wants; null is an empty cell.
  public static String line(List<? extends @Nullable String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// A cell that is a text, harmless and in quotes where it needs them.
  public static String cell(@Nullable String text) {
    return text == null ? "" : quoted(harmless(text));
  }

  /// A cell in quotes where it needs them. For figures: minus one half is no formula.
  public static String quoted(String cell) {
    boolean plain = !cell.startsWith(" ") && !cell.endsWith(" ") && !cell.startsWith("#");
    for (int i = 0; plain && i < cell.length(); i++) {
      plain = ",;\"\n\r\t".indexOf(cell.charAt(i)) < 0;
    }
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /// The text as a cell that no spreadsheet takes for a formula.
  public static String harmless(String text) {
    StringBuilder cell = new StringBuilder(text.length() + 1);
    for (int at = 0; at < text.length(); at++) {
      if (isBeginning(text, at) && isFormula(text, at, at == 0)) {
        cell.append('\'');
      }
      cell.append(text.charAt(at));
    }
    return cell.toString();
  }

  /// The text that [#harmless] made a cell of; another text is left as it is.
  public static String plain(String cell) {
    if (cell.indexOf('\'') < 0) {
      return cell;
    }
    StringBuilder text = new StringBuilder(cell.length());
    boolean beginning = true;
    for (int at = 0; at < cell.length(); at++) {
      char sign = cell.charAt(at);
      if (!(beginning && sign == '\'' && isFormula(cell, at + 1, at == 0))) {
        text.append(sign);
      }
      beginning = NEXT_CELL.indexOf(sign) >= 0;
    }
    return text.toString();
  }

  private static boolean isBeginning(String text, int at) {
    return at == 0 || NEXT_CELL.indexOf(text.charAt(at - 1)) >= 0;
  }

  /// Whether a formula begins there, or, at the front, what a spreadsheet skips to find one.
  private static boolean isFormula(String text, int from, boolean front) {
    for (int at = from; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (NEXT_CELL.indexOf(sign) >= 0) {
        return front && sign != ';';
      }
      if (!isLookedThrough(sign)) {
        return FORMULA.indexOf(sign) >= 0;
      }
    }
    return false;
  }

  private static boolean isLookedThrough(char sign) {
    return QUOTES.indexOf(sign) >= 0
        || Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.isISOControl(sign)
        || Character.getType(sign) == Character.FORMAT;
  }
}
