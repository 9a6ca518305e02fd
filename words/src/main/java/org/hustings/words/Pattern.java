package org.hustings.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.hustings.words.Piece.Choice;
import org.hustings.words.Piece.Close;
import org.hustings.words.Piece.Counted;
import org.hustings.words.Piece.Open;
import org.hustings.words.Piece.Plural;
import org.hustings.words.Piece.Text;
import org.hustings.words.Piece.Value;
import org.jspecify.annotations.Nullable;

/// A message's text, compiled: it never changes and any number of threads may write from it.
final class Pattern {
  /// Elements that a message may have without being given them.
  static final Set<String> OWN_ELEMENTS = Set.of("strong", "em", "code", "small");

  private final List<Piece> pieces;
  private final @Nullable String constant;

  private Pattern(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    this.constant =
        switch (this.pieces.size()) {
          case 0 -> "";
          case 1 -> this.pieces.getFirst() instanceof Text text ? text.text() : null;
          default -> null;
        };
  }

  /// @throws IllegalArgumentException that says what is wrong with it
  static Pattern compile(String text) {
    boolean plain = text.indexOf('{') < 0 && text.indexOf('}') < 0 && text.indexOf('<') < 0;
    // most messages: ICU need not be loaded for them
    return new Pattern(plain ? List.of(new Text(text)) : PatternReading.read(text));
  }

  List<Piece> pieces() {
    return pieces;
  }

  /// The text if nothing in it changes; else null.
  @Nullable String constant() {
    return constant;
  }

  /// The names of all that has to be given to it, tags included.
  Set<String> arguments() {
    Set<String> names = new TreeSet<>();
    collect(pieces, names);
    names.removeAll(OWN_ELEMENTS);
    return names;
  }

  /// The same with other words; what is filled in stays as it is.
  Pattern with(UnaryOperator<String> words, String before, String after) {
    List<Piece> made = new ArrayList<>();
    made.add(new Text(before));
    made.addAll(with(pieces, words));
    made.add(new Text(after));
    return new Pattern(made);
  }

  private static List<Piece> with(List<Piece> pieces, UnaryOperator<String> words) {
    return pieces.stream().map(piece -> with(piece, words)).toList();
  }

  private static Piece with(Piece piece, UnaryOperator<String> words) {
    return switch (piece) {
      case Text text -> new Text(words.apply(text.text()));
      case Plural plural ->
          new Plural(
              plural.name(),
              plural.ordinal(),
              Forms.map(plural.exact(), form -> with(form, words)),
              Forms.map(plural.forms(), form -> with(form, words)));
      case Choice choice ->
          new Choice(choice.name(), Forms.map(choice.forms(), form -> with(form, words)));
      case Value _, Counted _, Open _, Close _ -> piece;
    };
  }

  private static void collect(List<Piece> pieces, Set<String> names) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Value value -> names.add(value.name());
        case Open open -> names.add(open.tag());
        case Plural plural -> {
          names.add(plural.name());
          plural.exact().values().forEach(form -> collect(form, names));
          plural.forms().values().forEach(form -> collect(form, names));
        }
        case Choice choice -> {
          names.add(choice.name());
          choice.forms().values().forEach(form -> collect(form, names));
        }
        case Text _, Counted _, Close _ -> {}
      }
    }
  }
}
