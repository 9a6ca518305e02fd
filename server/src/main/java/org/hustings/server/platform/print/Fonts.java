package org.hustings.server.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.hustings.server.platform.print.RichText.Style;
import org.openpdf.text.pdf.BaseFont;

/// The letters that are printed: Liberation Sans (SIL Open Font License), embedded as far as used.
record Fonts(BaseFont plain, BaseFont bold, BaseFont italic) {
  static Fonts load() {
    return new Fonts(font("Regular"), font("Bold"), font("Italic"));
  }

  BaseFont of(Style style) {
    return switch (style) {
      case PLAIN -> plain;
      case BOLD -> bold;
      case ITALIC -> italic;
    };
  }

  private static BaseFont font(String face) {
    String name = "LiberationSans-" + face + ".ttf";
    try (InputStream file =
        Objects.requireNonNull(Fonts.class.getResourceAsStream("/liberation/" + name), name)) {
      // not cached: which letters are used is kept in it, and belongs to one file
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
