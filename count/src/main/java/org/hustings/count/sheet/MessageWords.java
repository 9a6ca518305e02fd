package org.hustings.count.sheet;

import java.util.Map;
import java.util.function.LongFunction;

/// Words from messages, so small that a count from the command line starts without a library for
/// it.
record MessageWords(String language, Map<String, String> messages, LongFunction<String> plural)
    implements SheetWords {
  @Override
  public boolean knows(String key) {
    return messages.containsKey(key);
  }

  @Override
  public String say(String key, Map<String, ?> arguments) {
    String message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException(
          "the words of sheets in %s have no message \"%s\"".formatted(language, key));
    }
    StringBuilder out = new StringBuilder(message.length() + 32);
    fill(out, message, new Filling(key, arguments), "#");
    return out.toString();
  }

  /// What one message is filled with.
  private record Filling(String key, Map<String, ?> arguments) {
    Object argument(String name) {
      Object argument = arguments.get(name);
      if (argument == null) {
        throw new IllegalArgumentException(
            "the message \"%s\" asks for {%s}, which is not among %s"
                .formatted(key, name, arguments.keySet()));
      }
      return argument;
    }
  }

  /// @param number what `#` stands for
  private void fill(StringBuilder out, String message, Filling filling, String number) {
    for (int at = 0; at < message.length(); at++) {
      char c = message.charAt(at);
      if (c == '{') {
        int end = closing(message, at);
        argument(out, message.substring(at + 1, end), filling, number);
        at = end;
      } else if (c == '#') {
        out.append(number);
      } else {
        out.append(c);
      }
    }
  }

  private void argument(StringBuilder out, String inside, Filling filling, String number) {
    int comma = inside.indexOf(',');
    if (comma < 0) {
      out.append(filling.argument(inside.strip()));
      return;
    }
    long value = ((Number) filling.argument(inside.substring(0, comma).strip())).longValue();
    int forms = inside.indexOf(',', comma + 1);
    String form = form(inside.substring(forms + 1), value, filling.key());
    fill(out, form, filling, value < 0 ? number : Long.toString(value));
  }

  /// The form `=3` of just this number, else the one of its kind, else `other`.
  private String form(String forms, long value, String key) {
    String exactly = "=" + value;
    String kind = plural.apply(value);
    String chosen = null;
    for (int at = 0, open; (open = forms.indexOf('{', at)) >= 0; ) {
      int end = closing(forms, open);
      String name = forms.substring(at, open).strip();
      if (name.equals(exactly)) {
        return forms.substring(open + 1, end);
      }
      if (name.equals(kind) || (chosen == null && name.equals("other"))) {
        chosen = forms.substring(open + 1, end);
      }
      at = end + 1;
    }
    if (chosen == null) {
      throw new IllegalArgumentException("the message \"" + key + "\" has no form for " + value);
    }
    return chosen;
  }

  private static int closing(String message, int open) {
    int depth = 0;
    for (int at = open; at < message.length(); at++) {
      depth += message.charAt(at) == '{' ? 1 : message.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException("a brace is not closed in \"" + message + "\"");
  }
}
