package org.hustings.server.candidacy.imports;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.words.Words;

/// Says how many lines of a file of candidates do what.
public final class CountWords {
  private CountWords() {}

  /// A text for each number that is not zero; how many are unchanged is always said.
  public static List<String> of(Words words, Counts counts) {
    return Stream.of(
            said(words, "candidates-staff.count.put-forward", counts.putForward()),
            said(words, "candidates-staff.count.letters", counts.letters()),
            said(words, "candidates-staff.count.profiles", counts.profiles()),
            said(words, "candidates-staff.count.statements", counts.statements()),
            said(words, "candidates-staff.count.photographs", counts.photographs()),
            words.say("candidates-staff.count.unchanged", "lines", counts.unchanged()),
            said(words, "candidates-staff.count.over", counts.over()),
            said(words, "candidates-staff.count.faulty", counts.faulty()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String said(Words words, String key, long lines) {
    return lines == 0 ? "" : words.say(key, "lines", lines);
  }
}
