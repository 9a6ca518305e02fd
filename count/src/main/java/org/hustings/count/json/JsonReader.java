package org.hustings.count.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Walks through JSON text as it streams in; what is not asked for is passed over, never kept.
public final class JsonReader {
  private static final int DEEPEST = 100;
  private static final int END = -1;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long line = 1;
  private int column = 1;
  private boolean first;

  public JsonReader(InputStream in) throws IOException {
    this.in = in;
    if (peek() == 0xEF) {
      expect((char) 0xEF);
      expect((char) 0xBB);
      expect((char) 0xBF);
    }
  }

  /// Enters an object; [#hasNext] and [#name] go through its members.
  public void object() throws IOException {
    open('{', "an object");
  }

  /// Enters a list; [#hasNext] goes through its values.
  public void list() throws IOException {
    open('[', "a list");
  }

  private void open(char bracket, String what) throws IOException {
    if (space() != bracket) {
      throw fault(what);
    }
    next();
    first = true;
  }

  /// Whether the object or list in hand has another member or value; if not, leaves it.
  public boolean hasNext() throws IOException {
    int c = space();
    if (c == '}' || c == ']') {
      next();
      first = false;
      return false;
    }
    if (!first) {
      if (c != ',') {
        throw fault("a comma or a closing bracket");
      }
      next();
      space();
    }
    first = false;
    return true;
  }

  public String name() throws IOException {
    String name = string();
    if (space() != ':') {
      throw fault("a colon after \"" + name + "\"");
    }
    next();
    return name;
  }

  /// Whether a list comes next.
  public boolean atList() throws IOException {
    return space() == '[';
  }

  /// Whether `null` came next; if so it is behind us.
  public boolean nullValue() throws IOException {
    if (space() != 'n') {
      return false;
    }
    word("null");
    return true;
  }

  /// A whole number.
  public long number() throws IOException {
    int c = space();
    if (c < '0' || c > '9') {
      throw fault("a whole number from 0 up");
    }
    long number = 0;
    for (; c >= '0' && c <= '9'; c = peek()) {
      if (number > Long.MAX_VALUE / 10 - 10) {
        throw fault("a smaller number");
      }
      number = number * 10 + next() - '0';
    }
    if (c == '.' || c == 'e' || c == 'E') {
      throw fault("a whole number");
    }
    return number;
  }

  public String string() throws IOException {
    if (space() != '"') {
      throw fault("a text in quotes");
    }
    next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int c = peek(); c != '"'; c = peek()) {
      if (c == END || c < ' ') {
        throw fault("a closing quote");
      }
      next();
      if (c == '\\') {
        escape(bytes);
      } else {
        bytes.write(c);
      }
    }
    next();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Passes over the next value, whatever it is.
  public void skip() throws IOException {
    skip(0);
  }

  private void skip(int depth) throws IOException {
    int c = space();
    if (depth > DEEPEST) {
      throw fault("fewer brackets in brackets");
    }
    if (c == '{' || c == '[') {
      open((char) c, "a value");
      while (hasNext()) {
        if (c == '{') {
          name();
        }
        skip(depth + 1);
      }
    } else if (c == '"') {
      string();
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      while ("+-.eE0123456789".indexOf(peek()) >= 0) {
        next();
      }
    } else {
      word(c == 't' ? "true" : c == 'f' ? "false" : "null");
    }
  }

  /// Makes sure that nothing follows.
  public void end() throws IOException {
    if (space() != END) {
      throw fault("the end of the file");
    }
  }

  /// A fault at this place.
  public JsonFault fault(String expected) throws IOException {
    int c = peek();
    String found =
        c == END ? "the end of the file" : c > ' ' && c < 127 ? "" + (char) c : "byte " + c;
    return new JsonFault(line, column, found, expected);
  }

  /// The line of this place, from 1.
  public long line() {
    return line;
  }

  private void word(String word) throws IOException {
    for (int i = 0; i < word.length(); i++) {
      expect(word.charAt(i));
    }
  }

  private void expect(char c) throws IOException {
    if (peek() != c) {
      throw fault("a value");
    }
    next();
  }

  private void escape(ByteArrayOutputStream bytes) throws IOException {
    int c = next();
    int place = "\"\\/bfnrt".indexOf(c);
    if (place >= 0) {
      bytes.write("\"\\/\b\f\n\r\t".charAt(place));
    } else if (c == 'u') {
      StringBuilder text = new StringBuilder().append(unit());
      if (Character.isHighSurrogate(text.charAt(0)) && peek() == '\\') {
        next();
        expect('u');
        text.append(unit());
      }
      bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    } else {
      throw fault("an escape that JSON has");
    }
  }

  private char unit() throws IOException {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw fault("four hexadecimal digits");
      }
      unit = unit * 16 + digit;
      next();
    }
    return (char) unit;
  }

  private int space() throws IOException {
    int c = peek();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      next();
      c = peek();
    }
    return c;
  }

  private int peek() throws IOException {
    if (position == limit) {
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
      position = 0;
      if (limit == 0) {
        return END;
      }
    }
    return buffer[position] & 0xFF;
  }

  private int next() throws IOException {
    int c = peek();
    position += c == END ? 0 : 1;
    column = c == '\n' ? 1 : column + 1;
    line += c == '\n' ? 1 : 0;
    return c;
  }
}
