package org.hustings.server.organisation.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;

/// A text file, in whichever of the usual encodings it is.
public final class PlainText {
  private PlainText() {}

  /// The text without the mark that some programs put at its beginning.
  public static String read(byte[] file) throws IOException {
    CsvSource source = CsvSource.of(file, "", List.of());
    StringWriter text = new StringWriter();
    try (Reader reader = Encoding.of(source).reader(source.open())) {
      reader.transferTo(text);
    }
    return text.toString();
  }
}
