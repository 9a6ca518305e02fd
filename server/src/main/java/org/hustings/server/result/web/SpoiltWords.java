package org.hustings.server.result.web;

import java.util.Arrays;
import org.hustings.ballotbox.marks.SpoiltReason;
import org.hustings.words.Words;

/// Why papers cannot be counted. A declaration states the reasons in English; pages say them in
/// the language of whoever reads.
public final class SpoiltWords {
  private SpoiltWords() {}

  /// @param stated as the declaration has it
  public static String of(Words words, String stated) {
    return Arrays.stream(SpoiltReason.values())
        .filter(reason -> reason.words().equals(stated))
        .findFirst()
        .map(reason -> words.say(key(reason)))
        .orElse(stated);
  }

  private static String key(SpoiltReason reason) {
    return switch (reason) {
      case UNMARKED -> "result.spoilt.unmarked";
      case TOO_MANY -> "result.spoilt.too-many";
      case NO_FIRST -> "result.spoilt.no-first";
      case UNCERTAIN -> "result.spoilt.uncertain";
      case IDENTIFIES_VOTER -> "result.spoilt.identifies-voter";
      case NOT_GENUINE -> "result.spoilt.not-genuine";
      case UNREADABLE -> "result.spoilt.unreadable";
    };
  }
}
