package org.hustings.server.dispatch.post;

import java.util.List;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.print.RichText.Style;
import org.hustings.server.platform.print.Sheets;
import org.hustings.words.Words;

/// What is said on every page so that nobody takes it for what it is not.
public enum Mark {
  NONE,
  /// Of a site that holds a rehearsal.
  REHEARSAL,
  /// Of a site that holds a test election.
  TEST,
  /// Of a pack of nobody, at which officials look.
  PREVIEW;

  private static final float LINE = 4;

  public static Mark of(Rehearsal rehearsal) {
    return switch (rehearsal.kind()) {
      case NONE -> NONE;
      case REHEARSAL -> REHEARSAL;
      case TEST -> TEST;
    };
  }

  /// The sentence; empty for none.
  String in(Words words) {
    return switch (this) {
      case NONE -> "";
      case REHEARSAL -> Rehearsal.Kind.REHEARSAL.sentence(words);
      case TEST -> Rehearsal.Kind.TEST.sentence(words);
      case PREVIEW -> words.say("pack.preview");
    };
  }

  /// Writes it at the head of a page, a line for each language.
  void draw(Sheets sheets, float size, float x, float y, List<Words> languages) {
    float line = y;
    for (String sentence : lines(languages)) {
      sheets.text(Style.BOLD, size, x, line, sentence);
      line += LINE;
    }
  }

  /// The sentence in each of these languages, where there is one.
  List<String> lines(List<Words> languages) {
    return languages.stream().map(this::in).filter(one -> !one.isEmpty()).distinct().toList();
  }

  /// The same, one after the other.
  String in(List<Words> languages) {
    return String.join(" ", lines(languages));
  }
}
