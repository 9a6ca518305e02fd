package org.hustings.count.json;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Writes JSON text, on one line or laid out for reading: objects and lists begun as `flat` stand
/// on one line even then.
public final class JsonWriter {
  private final StringBuilder text;
  private final boolean laidOut;
  private int depth;
  private int flatFrom = Integer.MAX_VALUE;
  private boolean first = true;
  private boolean named;

  /// @param laidOut over lines, or all on one
  public JsonWriter(StringBuilder text, boolean laidOut) {
    this.text = text;
    this.laidOut = laidOut;
  }

  public JsonWriter object() {
    return open('{', false);
  }

  public JsonWriter flatObject() {
    return open('{', true);
  }

  public JsonWriter list() {
    return open('[', false);
  }

  public JsonWriter flatList() {
    return open('[', true);
  }

  public JsonWriter endObject() {
    return close('}');
  }

  public JsonWriter endList() {
    return close(']');
  }

  /// Writes a member's name; its value comes next.
  public JsonWriter name(String name) {
    separate();
    quote(name);
    text.append(laidOut ? ": " : ":");
    named = true;
    return this;
  }

  public JsonWriter value(@Nullable String value) {
    separate();
    if (value == null) {
      text.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  public JsonWriter value(boolean value) {
    separate();
    text.append(value);
    return this;
  }

  public JsonWriter value(long value) {
    separate();
    text.append(value);
    return this;
  }

  public JsonWriter value(BigDecimal value) {
    return value(value.toPlainString());
  }

  /// A list of numbers on one line.
  public JsonWriter numbers(Collection<Integer> numbers) {
    flatList();
    for (int number : numbers) {
      value(number);
    }
    return endList();
  }

  private JsonWriter open(char bracket, boolean flat) {
    separate();
    text.append(bracket);
    depth++;
    if (flat && depth < flatFrom) {
      flatFrom = depth;
    }
    first = true;
    return this;
  }

  private JsonWriter close(char bracket) {
    boolean empty = first;
    boolean flat = depth >= flatFrom;
    if (depth == flatFrom) {
      flatFrom = Integer.MAX_VALUE;
    }
    depth--;
    if (!empty && !flat) {
      newLine();
    }
    text.append(bracket);
    first = false;
    return this;
  }

  private void separate() {
    if (named) {
      named = false;
      return;
    }
    if (!first) {
      text.append(',');
    }
    if (depth > 0 && depth < flatFrom) {
      newLine();
    } else if (!first && laidOut) {
      text.append(' ');
    }
    first = false;
  }

  private void newLine() {
    if (laidOut) {
      text.append('\n');
      text.repeat("  ", depth);
    }
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || (Character.isSurrogate(c) && !paired(value, i))) {
            text.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private static boolean paired(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }
}
