package org.hustings.count.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// How ballots are written down in a file.
public enum BallotFormat {
  BLT,
  PREFLIB,
  CSV,
  JSON;

  /// Tells the format by what the file starts with, and where that leaves doubt by its name.
  static BallotFormat of(String file, byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "");
    String start = text.stripLeading();
    if (start.startsWith("{")) {
      return JSON;
    }
    if (start.startsWith("# FILE NAME") || start.startsWith("# TITLE")) {
      return PREFLIB;
    }
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return CSV;
    }
    if (name.endsWith(".soi")
        || name.endsWith(".soc")
        || name.endsWith(".toi")
        || name.endsWith(".toc")) {
      return PREFLIB;
    }
    return name.endsWith(".blt") || !looksLikeCsv(start) ? BLT : CSV;
  }

  private static boolean looksLikeCsv(String start) {
    int end = start.indexOf('\n');
    String line = end < 0 ? start : start.substring(0, end);
    if (line.indexOf(',') < 0 && line.indexOf(';') < 0 && line.indexOf('\t') < 0) {
      return false;
    }
    return line.startsWith("#,") || !startsLikeBlt(line);
  }

  /// Whether the line has nothing but figures before a comment.
  private static boolean startsLikeBlt(String line) {
    int comment = line.indexOf('#');
    String figures = comment < 0 ? line : line.substring(0, comment);
    return figures.chars().allMatch(c -> (c >= '0' && c <= '9') || " \t,;.\r".indexOf(c) >= 0);
  }
}
