package org.hustings.count.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Candidate;

/// The names and the title after a BLT file's ballots: one a line, or several quoted on a line.
record BltNames(List<Candidate> candidates, String title) {
  private static final String ALTERNATIVE = "# ALTERNATIVE NAME ";
  private static final int MOST_LINES_AFTER_TITLE = 1_000;

  static BltNames read(Lines lines, int candidates) throws IOException {
    List<List<String>> entries = new ArrayList<>();
    List<List<String>> alternatives = new ArrayList<>();
    List<Long> places = new ArrayList<>();
    for (; lines.more(); lines.next()) {
      String line = lines.text(lines.position(), lines.end()).strip();
      if (line.startsWith(ALTERNATIVE) && line.indexOf(':') > 0) {
        alternatives.add(List.of(line.substring(line.indexOf(':') + 1).strip()));
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        if (entries.size() < candidates + MOST_LINES_AFTER_TITLE) {
          entries.add(QuotedText.parts(line, lines));
          places.add(lines.number());
        }
      }
    }
    if (entries.size() <= 1 && alternatives.size() == candidates) {
      lines.repairs.add(lines.number() - 1, "names were taken from comments");
      alternatives.addAll(entries);
      return of(lines, alternatives, candidates);
    }
    if (entries.size() > candidates + 1) {
      lines.repairs.add(
          places.get(candidates + 1), "what follows the title is not part of the contest");
    }
    return of(lines, entries.size() < candidates ? oneEach(entries) : entries, candidates);
  }

  private static BltNames of(Lines lines, List<List<String>> entries, int candidates) {
    if (entries.isEmpty()) {
      lines.repairs.add(lines.number() - 1, "no names are given: candidates go by their numbers");
      for (int i = 1; i <= candidates; i++) {
        entries.add(List.of("Candidate " + i));
      }
    }
    if (entries.size() < candidates) {
      throw new BadBallotFile(
          lines.file,
          lines.number(),
          1,
          "the end of the file after " + entries.size() + " names",
          "the names of " + candidates + " candidates and the title");
    }
    return new BltNames(
        Parties.split(unquoted(entries.subList(0, candidates)), lines),
        entries.size() > candidates ? String.join(" ", entries.get(candidates)) : "");
  }

  /// Some programs write names between single quotes, all of them.
  private static List<List<String>> unquoted(List<List<String>> names) {
    for (List<String> name : names) {
      String text = name.size() == 1 ? name.getFirst() : "";
      if (text.length() < 3 || !text.startsWith("'") || !text.endsWith("'")) {
        return names;
      }
    }
    return names.stream()
        .map(List::getFirst)
        .map(text -> List.of(text.substring(1, text.length() - 1).strip()))
        .toList();
  }

  /// Where names share lines, each quoted text is a name.
  private static List<List<String>> oneEach(List<List<String>> entries) {
    List<List<String>> each = new ArrayList<>();
    for (List<String> entry : entries) {
      for (String part : entry) {
        each.add(List.of(part));
      }
    }
    return each;
  }
}
