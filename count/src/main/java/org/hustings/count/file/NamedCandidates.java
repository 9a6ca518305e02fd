package org.hustings.count.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;
import org.jspecify.annotations.Nullable;

/// Candidates who are known by the names that ballots bear: those of a list, or whoever is named,
/// numbered in the order of their names whatever the order of the ballots.
final class NamedCandidates {
  /// The text says that no preference was given.
  static final int NOBODY = 0;

  /// The text says that several were given the same preference.
  static final int SEVERAL = -1;

  /// Without a list, more names than this are no candidates.
  private static final int MOST_WITHOUT_LIST = 500;

  private final Lines lines;
  private final @Nullable CandidateList list;
  private final Set<String> headings;
  private final NameTable spellings = new NameTable();
  private int[] meanings = new int[64];
  private final List<String> names = new ArrayList<>();
  private final List<Long> firstLines = new ArrayList<>();

  /// @param headings of the file's columns: nobody is called so
  NamedCandidates(Lines lines, @Nullable CandidateList list, Set<String> headings) {
    this.lines = lines;
    this.list = list;
    this.headings = headings;
  }

  /// How many there can be.
  int most() {
    return list == null ? MOST_WITHOUT_LIST : list.size();
  }

  /// The candidate named between two places of the line in hand, or [#NOBODY], or [#SEVERAL].
  int number(int from, int to) {
    int spelling = spellings.number(lines.bytes(), from, to);
    if (spelling >= meanings.length) {
      meanings = Arrays.copyOf(meanings, spelling * 2);
    }
    if (meanings[spelling] == 0) {
      String text = lines.text(from, to).replace("\"\"", "\"").replace((char) Lines.BREAK, ' ');
      // shifted, so that 0 is a spelling not met before
      meanings[spelling] = meaning(CsvText.plain(text).strip(), from) + 2;
    }
    return meanings[spelling] - 2;
  }

  /// The candidate of this name, which stands in the cell that starts at this place.
  int number(String name, int at) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int spelling = spellings.number(bytes, 0, bytes.length);
    if (spelling >= meanings.length) {
      meanings = Arrays.copyOf(meanings, spelling * 2);
    }
    if (meanings[spelling] == 0) {
      meanings[spelling] = meaning(name, at) + 2;
    }
    return meanings[spelling] - 2;
  }

  private int meaning(String name, int at) {
    if (list != null) {
      return listed(name, at, list);
    }
    if (Ticks.isNone(name) || Ticks.isOvervote(name)) {
      return special(name);
    }
    int known = names.indexOf(name);
    if (known >= 0) {
      return known + 1;
    }
    if (name.isBlank()) {
      throw lines.fault(at, "a blank cell", "a candidate's name or nothing");
    }
    if (headings.contains(name)) {
      throw lines.fault(
          at,
          "the heading \"" + CsvColumn.shortened(name) + "\" again",
          "candidates' names below it");
    }
    if (!Looks.name(name)) {
      throw lines.fault(
          at,
          '"' + CsvColumn.shortened(name) + '"',
          "a candidate's name; if it is one, list the names with --candidates FILE");
    }
    if (names.size() == MOST_WITHOUT_LIST) {
      throw lines.fault(
          at,
          "a name more after " + MOST_WITHOUT_LIST,
          "candidates. If so many stand, list them with --candidates FILE; if the column holds"
              + " something else, take it out");
    }
    names.add(name);
    firstLines.add(lines.number());
    if (Spelling.words(name).equals("write in")) {
      lines.repairs.add(
          lines.number(), '"' + name + "\" stands for names not given: all are counted as one");
    }
    return names.size();
  }

  private int special(String text) {
    boolean several = Ticks.isOvervote(text);
    lines.repairs.add(
        lines.number(),
        '"'
            + text
            + (several
                ? "\" was read as a paper that ends there"
                : "\" was read as a preference left out"));
    return several ? SEVERAL : NOBODY;
  }

  private int listed(String name, int at, CandidateList stand) {
    int number = stand.number(name);
    if (number == 0 && (Ticks.isNone(name) || Ticks.isOvervote(name))) {
      return special(name);
    }
    if (number == 0) {
      throw lines.fault(
          at,
          '"' + CsvColumn.shortened(name) + '"',
          "a name of " + stand.file() + "; a further spelling goes there behind the name and =");
    }
    return number;
  }

  /// The name of a candidate met so far.
  String name(int number) {
    return names.get(number - 1);
  }

  /// The candidates, when all ballots have been read.
  ///
  /// @throws BadBallotFile if two names differ in case and spaces only
  List<Candidate> candidates(RankingsBuilder rankings) {
    if (list != null) {
      return list.candidates();
    }
    Map<String, String> alike = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String other = alike.putIfAbsent(Spelling.key(names.get(i)), names.get(i));
      if (other != null) {
        throw new BadBallotFile(
            lines.file,
            firstLines.get(i),
            1,
            '"' + names.get(i) + "\" beside \"" + other + '"',
            "one spelling for each candidate. If both are one person, write the name into a file"
                + " and give --candidates FILE: case and spaces do not matter then");
      }
    }
    List<String> sorted = names.stream().sorted().toList();
    int[] numbers = new int[names.size() + 1];
    List<Candidate> candidates = new ArrayList<>();
    for (String name : sorted) {
      candidates.add(new Candidate(candidates.size() + 1, name));
      numbers[names.indexOf(name) + 1] = candidates.size();
    }
    rankings.renumber(numbers);
    return candidates;
  }
}
