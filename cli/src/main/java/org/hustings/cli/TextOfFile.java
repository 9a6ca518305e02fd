package org.hustings.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a file, which is UTF-8 or not a text.
final class TextOfFile {
  private TextOfFile() {}

  /// Reads it.
  ///
  /// @throws UserFault with the line in which it is no text
  static String read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(from, text, true);
    text.flip();
    if (result.isError()) {
      long line = text.chars().filter(letter -> letter == '\n').count() + 1;
      throw new UserFault(
          "%s:%d: found the byte %02X, which is not UTF-8; save the file as UTF-8"
              .formatted(file, line, bytes[from.position()]));
    }
    return text.toString();
  }
}
