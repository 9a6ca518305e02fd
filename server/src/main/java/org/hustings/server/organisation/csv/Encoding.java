package org.hustings.server.organisation.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

/// The encoding of a file: UTF-8 where all of it is that, with a mark at its beginning or without,
/// else Windows-1252, which spreadsheets on Windows write. `oddLine` is the first line that is not
/// UTF-8, 0 where there is none.
record Encoding(Charset charset, int markLength, long oddLine) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BLOCK = 1 << 16;

  static Encoding of(CsvSource source) throws IOException {
    try (InputStream bytes = source.open()) {
      byte[] start = bytes.readNBytes(3);
      if (startsWith(start, 0xFF, 0xFE)) {
        return new Encoding(StandardCharsets.UTF_16LE, 2, 0);
      }
      if (startsWith(start, 0xFE, 0xFF)) {
        return new Encoding(StandardCharsets.UTF_16BE, 2, 0);
      }
    }
    long oddLine = firstLineNotUtf8(source);
    return oddLine > 0
        ? new Encoding(WINDOWS_1252, 0, oddLine)
        : new Encoding(StandardCharsets.UTF_8, utf8MarkLength(source), 0);
  }

  /// What to tell about it: nothing where it is UTF-8.
  Optional<String> note() {
    if (oddLine > 0) {
      return Optional.of(
          EnglishSite.say(Message.of("cell-staff.note.windows", "line", String.valueOf(oddLine))));
    }
    return charset.equals(StandardCharsets.UTF_8)
        ? Optional.empty()
        : Optional.of(
            EnglishSite.say(Message.of("cell-staff.note.encoding", "encoding", charset.name())));
  }

  Reader reader(InputStream bytes) throws IOException {
    bytes.skipNBytes(markLength);
    return new BufferedReader(new InputStreamReader(bytes, charset), BLOCK);
  }

  private static int utf8MarkLength(CsvSource source) throws IOException {
    try (InputStream bytes = source.open()) {
      return startsWith(bytes.readNBytes(3), 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int at = 0; at < expected.length; at++) {
      if (Byte.toUnsignedInt(bytes[at]) != expected[at]) {
        return false;
      }
    }
    return true;
  }

  /// One pass over the bytes, which are not kept.
  private static long firstLineNotUtf8(CsvSource source) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer text = CharBuffer.allocate(BLOCK);
    long line = 1L;
    try (InputStream in = source.open()) {
      boolean ended = false;
      while (!ended) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(bytes, text, ended);
        line += lines(text.flip());
        if (result.isError()) {
          return line;
        }
        bytes.compact();
        text.clear();
      }
    }
    return 0;
  }

  private static long lines(CharBuffer text) {
    int lines = 0;
    for (int at = text.position(); at < text.limit(); at++) {
      lines += text.get(at) == '\n' ? 1 : 0;
    }
    return lines;
  }
}
