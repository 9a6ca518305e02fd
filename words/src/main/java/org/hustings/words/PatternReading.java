package org.hustings.words;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.hustings.words.Piece.Choice;
import org.hustings.words.Piece.Close;
import org.hustings.words.Piece.Counted;
import org.hustings.words.Piece.Open;
import org.hustings.words.Piece.Plural;
import org.hustings.words.Piece.Style;
import org.hustings.words.Piece.Text;
import org.hustings.words.Piece.Value;

/// Reads a pattern: ICU's message syntax with named arguments, in which an apostrophe is always an
/// apostrophe (ICU's own quoting, by which `l'{name}` shows the name's braces, is off), and a word
/// in angle brackets is a tag.
final class PatternReading {
  private static final java.util.regex.Pattern TAG =
      java.util.regex.Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)>");

  private final MessagePattern parsed;

  private PatternReading(String text) {
    this.parsed = new MessagePattern(ApostropheMode.DOUBLE_REQUIRED);
    parsed.parse(text.replace("'", "''"));
  }

  /// @throws IllegalArgumentException that says what is wrong with it
  static List<Piece> read(String text) {
    return new PatternReading(text).message(0);
  }

  /// The message that begins at a part, up to its limit.
  private List<Piece> message(int start) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int from = parsed.getPart(start).getLimit();
    int limit = parsed.getLimitPartIndex(start);
    for (int i = start + 1; i <= limit; i++) {
      Part part = parsed.getPart(i);
      text.append(parsed.getPatternString(), from, part.getIndex());
      from = part.getLimit();
      switch (part.getType()) {
        case REPLACE_NUMBER -> {
          addText(text, pieces);
          pieces.add(new Counted());
        }
        case ARG_START -> {
          addText(text, pieces);
          pieces.add(argument(i, part.getArgType()));
          i = parsed.getLimitPartIndex(i);
          from = parsed.getPart(i).getLimit();
        }
        default -> {}
      }
    }
    addText(text, pieces);
    requireBalance(pieces);
    return pieces;
  }

  private Piece argument(int start, ArgType type) {
    String name = parsed.getSubstring(parsed.getPart(start + 1));
    return switch (type) {
      case NONE -> new Value(name, Style.PLAIN);
      case SIMPLE -> new Value(name, style(name, parsed.getSubstring(parsed.getPart(start + 2))));
      case PLURAL, SELECTORDINAL -> plural(name, start, type == ArgType.SELECTORDINAL);
      case SELECT -> {
        Map<String, List<Piece>> forms = new TreeMap<>();
        forms(start, new TreeMap<>(), forms);
        yield new Choice(name, forms);
      }
      case CHOICE ->
          throw new IllegalArgumentException("{" + name + ", choice} is old: write plural");
    };
  }

  private Plural plural(String name, int start, boolean ordinal) {
    Map<Double, List<Piece>> exact = new TreeMap<>();
    Map<String, List<Piece>> forms = new TreeMap<>();
    forms(start, exact, forms);
    return new Plural(name, ordinal, exact, forms);
  }

  private void forms(int start, Map<Double, List<Piece>> exact, Map<String, List<Piece>> forms) {
    int limit = parsed.getLimitPartIndex(start);
    int i = start + 2;
    while (i < limit) {
      Part selector = parsed.getPart(i++);
      if (selector.getType() != Part.Type.ARG_SELECTOR) {
        throw new IllegalArgumentException("offset: is not known here: say it in another way");
      }
      if (parsed.getPart(i).getType().hasNumericValue()) {
        exact.put(parsed.getNumericValue(parsed.getPart(i)), message(++i));
      } else {
        forms.put(parsed.getSubstring(selector), message(i));
      }
      i = parsed.getLimitPartIndex(i) + 1;
    }
  }

  private static Style style(String name, String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "date" -> Style.DATE;
      case "time" -> Style.TIME;
      case "zone" -> Style.ZONE;
      case "or" -> Style.OR;
      default ->
          throw new IllegalArgumentException(
              "{" + name + ", " + written + "}: known are date, time, zone, or, plural, select");
    };
  }

  private static void addText(StringBuilder text, List<Piece> pieces) {
    Matcher tag = TAG.matcher(text);
    int from = 0;
    while (tag.find()) {
      addWords(text.substring(from, tag.start()), pieces);
      String name = tag.group(2);
      pieces.add(tag.group(1).isEmpty() ? new Open(name) : new Close(name));
      from = tag.end();
    }
    addWords(text.substring(from), pieces);
    text.setLength(0);
  }

  private static void addWords(String words, List<Piece> pieces) {
    if (words.indexOf('}') >= 0) {
      throw new IllegalArgumentException("a } closes what is not open");
    }
    if (!words.isEmpty()) {
      pieces.add(new Text(words));
    }
  }

  private static void requireBalance(List<Piece> pieces) {
    Deque<String> open = new ArrayDeque<>();
    for (Piece piece : pieces) {
      if (piece instanceof Open(String tag)) {
        open.push(tag);
      } else if (piece instanceof Close(String tag) && !tag.equals(open.poll())) {
        throw new IllegalArgumentException("</" + tag + "> closes what is not open");
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("<" + open.peek() + "> is not closed");
    }
  }
}
