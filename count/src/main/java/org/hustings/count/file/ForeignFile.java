package org.hustings.count.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Recognises files that are no ballot files by how they begin, and says what to do with them.
final class ForeignFile {
  private static final String BALLOTS = "a ballot file: BLT, PrefLib, CSV or JSON";

  private ForeignFile() {}

  /// @throws BadBallotFile if the file is of another kind
  static void refuse(String file, byte[] head) {
    String found = binary(head);
    String text = new String(head, StandardCharsets.UTF_8);
    String start = text.replace("\uFEFF", "").stripLeading();
    if (found == null) {
      found = text(start.toLowerCase(Locale.ROOT), file.toLowerCase(Locale.ROOT));
    }
    if (found != null) {
      throw new BadBallotFile(file, 1, 1, found, BALLOTS);
    }
    if (start.startsWith("{")) {
      ForeignJson.refuse(file, start);
    }
  }

  private static @Nullable String binary(byte[] head) {
    if (begins(head, 'P', 'K', 3, 4)) {
      return "a spreadsheet such as .xlsx or .ods (save its sheet as CSV), or another archive";
    }
    if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return "an old Excel or Word file (save the sheet as CSV)";
    }
    if (begins(head, 0x1F, 0x8B)) {
      return "a file compressed by gzip (unpack it first: gunzip FILE.gz)";
    }
    if (begins(head, 'B', 'Z', 'h')
        || begins(head, 0xFD, '7', 'z', 'X', 'Z')
        || begins(head, 0x28, 0xB5, 0x2F, 0xFD)
        || begins(head, '7', 'z', 0xBC, 0xAF)
        || begins(head, 'R', 'a', 'r', '!')) {
      return "a compressed file (unpack it first)";
    }
    if (begins(head, '%', 'P', 'D', 'F')) {
      return "a PDF (the ballots themselves are needed, as a text file)";
    }
    boolean picture = begins(head, 0xFF, 0xD8, 0xFF) || begins(head, 0x89, 'P', 'N', 'G');
    return picture ? "a picture" : null;
  }

  private static boolean begins(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String text(String start, String file) {
    if (start.startsWith("<")) {
      boolean html = start.startsWith("<!doctype html") || start.contains("<html");
      return html ? "a web page" : "XML or another language of tags";
    }
    if (start.startsWith("{\\rtf")) {
      return "a word processor's document";
    }
    if (start.startsWith("[{") || start.startsWith("[[") || (start.startsWith("[") && json(file))) {
      return "a list in JSON (sealed votes or results, if it is of Helios or Belenios)";
    }
    return json(file) && !start.startsWith("{") ? "a file named .json without an object" : null;
  }

  private static boolean json(String file) {
    return file.endsWith(".json");
  }
}
