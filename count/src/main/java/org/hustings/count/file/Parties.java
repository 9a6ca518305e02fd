package org.hustings.count.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hustings.count.Candidate;

/// Tells a candidate's name from the party that stands beside it on the same line.
///
/// Found in the wild: `"Name" "Party"`; `Name "Party"`, `Party "Name"` (a spreadsheet's doubled
/// quotes) and `Name (Party)`, the last three only where every candidate's line has the form.
final class Parties {
  private Parties() {}

  static List<Candidate> split(List<List<String>> entries, Lines lines) {
    boolean bracketed = entries.stream().allMatch(e -> e.size() == 1 && bracket(e.getFirst()) > 0);
    boolean quoted = entries.stream().allMatch(e -> e.size() == 1 && quote(e.getFirst()) > 0);
    boolean partyFirst =
        quoted && entries.stream().allMatch(e -> head(e.getFirst()).indexOf(' ') < 0);
    List<Candidate> candidates = new ArrayList<>();
    for (List<String> entry : entries) {
      String text = entry.isEmpty() ? "" : entry.getFirst();
      String party = String.join(", ", entry.subList(Math.min(1, entry.size()), entry.size()));
      if (bracketed) {
        party = text.substring(bracket(text) + 1, text.length() - 1).strip();
        text = text.substring(0, bracket(text)).strip();
      } else if (quoted) {
        party = partyFirst ? head(text) : tail(text);
        text = partyFirst ? tail(text) : head(text);
      }
      candidates.add(candidate(candidates.size() + 1, text, party, lines));
    }
    return candidates;
  }

  private static Candidate candidate(int number, String name, String party, Lines lines) {
    if (name.isBlank()) {
      lines.repairs.add(
          lines.number() - 1, "candidate " + number + " has no name and goes by the number");
      return new Candidate(number, "Candidate " + number, party, Set.of());
    }
    return new Candidate(number, name, party, Set.of());
  }

  private static int bracket(String text) {
    return text.endsWith(")") ? text.lastIndexOf('(') : -1;
  }

  /// Where the inner quotes start, if the text is a name and a quoted text after it.
  private static int quote(String text) {
    int quote = text.indexOf('"');
    return text.endsWith("\"") && text.indexOf('"', quote + 1) == text.length() - 1 ? quote : -1;
  }

  private static String head(String text) {
    return text.substring(0, quote(text)).strip();
  }

  private static String tail(String text) {
    return text.substring(quote(text) + 1, text.length() - 1).strip();
  }
}
