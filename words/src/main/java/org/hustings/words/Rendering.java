package org.hustings.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hustings.words.Piece.Choice;
import org.hustings.words.Piece.Close;
import org.hustings.words.Piece.Counted;
import org.hustings.words.Piece.Open;
import org.hustings.words.Piece.Plural;
import org.hustings.words.Piece.Style;
import org.hustings.words.Piece.Text;
import org.hustings.words.Piece.Value;
import org.jspecify.annotations.Nullable;

/// Writes one message once.
final class Rendering {
  private static final String OTHER = "other";

  private final Words words;
  private final String key;
  private final List<Object> named;
  private final boolean html;
  private final StringBuilder out = new StringBuilder();

  private Rendering(Words words, String key, List<Object> named, boolean html) {
    this.words = words;
    this.key = key;
    this.named = named;
    this.html = html;
  }

  /// As plain text; tags leave no trace.
  static String text(Words words, String key, Pattern pattern, List<Object> named) {
    return new Rendering(words, key, named, false).write(pattern);
  }

  /// As HTML.
  static String html(Words words, String key, Pattern pattern, List<Object> named) {
    return new Rendering(words, key, named, true).write(pattern);
  }

  private String write(Pattern pattern) {
    write(pattern.pieces(), 0);
    return out.toString();
  }

  private void write(List<Piece> pieces, Number counted) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Text text -> add(text.text());
        case Value value -> add(given(value.name()), value.style());
        case Counted _ -> add(words.number(counted));
        case Plural plural -> write(plural);
        case Choice choice -> write(form(choice.forms(), selector(choice)), counted);
        case Open open -> open(open.tag());
        case Close close -> close(close.tag());
      }
    }
  }

  private void write(Plural plural) {
    Number number = given(plural.name()) instanceof Number found ? found : 0;
    @Nullable List<Piece> exact = plural.exact().get(number.doubleValue());
    String form = exact == null ? words.grammar().form(number, plural.ordinal()) : OTHER;
    write(exact == null ? form(plural.forms(), form) : exact, number);
  }

  private String selector(Choice choice) {
    Object value = given(choice.name());
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT)
        : value.toString();
  }

  private static List<Piece> form(Map<String, List<Piece>> forms, String selector) {
    @Nullable List<Piece> form = forms.get(selector);
    return form == null ? forms.getOrDefault(OTHER, List.of()) : form;
  }

  private void open(String tag) {
    if (html) {
      Element element = element(tag);
      out.append('<').append(element.name());
      element
          .attributes()
          .forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            Escaping.escape(value, out);
            out.append('"');
          });
      out.append('>');
    }
  }

  private void close(String tag) {
    if (html) {
      out.append("</").append(element(tag).name()).append('>');
    }
  }

  private Element element(String tag) {
    return Pattern.OWN_ELEMENTS.contains(tag) || !(given(tag) instanceof Element element)
        ? Element.of(Pattern.OWN_ELEMENTS.contains(tag) ? tag : "span")
        : element;
  }

  private Object given(String name) {
    for (int i = 0; i + 1 < named.size(); i += 2) {
      if (named.get(i).equals(name)) {
        return named.get(i + 1);
      }
    }
    assert false : key + " is said without its argument \"" + name + "\"";
    return "";
  }

  private void add(Object value, Style style) {
    if (html && value instanceof Markup(String ready)) {
      out.append(ready);
    } else {
      String written = words.write(value, style);
      boolean apart = html && RightToLeft.isIn(written);
      out.append(apart ? "<bdi>" : "");
      add(written);
      out.append(apart ? "</bdi>" : "");
    }
  }

  private void add(String text) {
    if (html) {
      Escaping.escape(text, out);
    } else {
      out.append(text);
    }
  }
}
