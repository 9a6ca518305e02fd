package org.hustings.server.candidacy.imports;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.hustings.server.candidacy.Photograph;
import org.hustings.server.organisation.csv.PlainText;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// A photograph or statement of an archive, as it was read once.
///
/// @param sha256 of the file as it came, in hexadecimal
/// @param jpeg the photograph as it is shown; null for a statement and for one that cannot be read
/// @param text the statement; null for a photograph and for one that cannot be read
/// @param fault what is wrong with it; null for nothing
@SuppressWarnings("ArrayRecordComponent") // never compared
record BroughtFile(
    String name,
    String sha256,
    byte @Nullable [] jpeg,
    @Nullable String text,
    @Nullable String fault) {
  /// The largest statement that is taken, in bytes: a document of Word may hold pictures.
  private static final int LARGEST_STATEMENT = 8 << 20;

  /// Reads a file of an archive. What is wrong with it alone is a fault of it.
  ///
  /// @throws RefusedException for an archive of which nothing is to be taken
  static BroughtFile read(Archive archive, String name) throws IOException {
    boolean photograph = FileKind.of(name) == FileKind.PHOTOGRAPH;
    byte[] file =
        archive.read(name, 1 + (photograph ? Photograph.LARGEST_FILE : LARGEST_STATEMENT));
    return photograph ? photograph(name, file) : statement(name, file);
  }

  private static BroughtFile photograph(String name, byte[] file) {
    try {
      return new BroughtFile(name, sha256(file), Photograph.from(file).jpeg(), null, null);
    } catch (RefusedException e) {
      return new BroughtFile(name, sha256(file), null, null, e.words());
    }
  }

  private static BroughtFile statement(String name, byte[] file) {
    try {
      String text =
          name.toLowerCase(Locale.ROOT).endsWith(".docx")
              ? WordDocument.text(file)
              : PlainText.read(file);
      return text.indexOf('\0') < 0 && file.length <= LARGEST_STATEMENT
          ? new BroughtFile(name, sha256(file), null, text, null)
          : unreadable(name, file);
    } catch (IOException _) {
      return unreadable(name, file);
    }
  }

  private static BroughtFile unreadable(String name, byte[] file) {
    return new BroughtFile(
        name,
        sha256(file),
        null,
        null,
        EnglishSite.say(Message.of("standing-staff.file.unreadable")));
  }

  static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
