package org.hustings.server.helpdesk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.server.organisation.Words;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.roll.Elector;

/// What an elector is found by, folded as names are everywhere ([Words]): case, accents,
/// apostrophes and the order of names do not count.
final class SearchText {
  private static final int LONGEST = 100;
  private static final String BEGINS = ":*";
  private static final int FEWEST_LETTERS = 3;

  private SearchText() {}

  /// The words of an elector: of the name, of the address, its postcode run together as well, and the
  /// e-mail address whole.
  static Set<String> of(Elector elector) {
    Set<String> words = new LinkedHashSet<>(Words.of(elector.name()).list());
    if (elector.postalAddress() != null) {
      elector.postalAddress().lines().forEach(line -> addLine(words, line));
    }
    if (elector.email() != null) {
      words.add(EmailAddress.key(elector.email()));
    }
    words.removeIf(word -> word.length() > LONGEST);
    return words;
  }

  private static void addLine(Set<String> words, String line) {
    words.addAll(Words.of(line).list());
    words.addAll(Words.of(Postcodes.together(line)).list());
  }

  /// What is looked for, as a `tsquery`: each word typed is a word of the elector's. Empty if it is
  /// too little to look for.
  static String words(String typed) {
    return query(typed, "", "");
  }

  /// The same where the last word typed need only begin one of the elector's: so people type a name
  /// or a street that they have not heard to its end.
  static String lastBeginning(String typed) {
    return query(typed, "", BEGINS);
  }

  /// The same where each word typed begins some word of the elector's. Words that many have, such as
  /// "road", cost some hundred times as much so.
  static String beginnings(String typed) {
    return query(typed, BEGINS, BEGINS);
  }

  private static String query(String typed, String behind, String behindLast) {
    String asked = typed.strip();
    if (EmailAddress.isOne(asked)) {
      return quoted(EmailAddress.key(asked));
    }
    List<String> words =
        asked.length() > LONGEST ? List.of() : Words.of(Postcodes.together(asked)).list();
    int letters = words.stream().mapToInt(String::length).sum();
    return letters < FEWEST_LETTERS
        ? ""
        : Stream.concat(
                words.stream().limit(words.size() - 1L).map(word -> quoted(word) + behind),
                Stream.of(quoted(words.getLast()) + behindLast))
            .collect(Collectors.joining(" & "));
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
