package org.hustings.count.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.count.Candidate;

/// Reads which candidates belong to which groups, or are on which slates: CSV with the columns
/// `candidate` (name or number) and `group` or `slate`, one line for each belonging.
public final class GroupsFile {
  private GroupsFile() {}

  /// The candidates with the groups of this file added.
  ///
  /// @throws BadBallotFile naming line and column of what is not a candidate or group
  public static List<Candidate> read(String name, InputStream in, List<Candidate> candidates)
      throws IOException {
    List<Set<String>> groups = belongings(name, in, candidates, "group");
    List<Candidate> grouped = new ArrayList<>();
    for (Candidate c : candidates) {
      Set<String> all = new HashSet<>(c.groups());
      all.addAll(groups.get(c.number() - 1));
      grouped.add(new Candidate(c.number(), c.name(), c.party(), all));
    }
    return grouped;
  }

  /// The slates of each candidate who is on one, by the candidate's number.
  ///
  /// @throws BadBallotFile naming line and column of what is not a candidate or slate
  public static Map<Integer, Set<String>> slates(
      String name, InputStream in, List<Candidate> candidates) throws IOException {
    List<Set<String>> slates = belongings(name, in, candidates, "slate");
    Map<Integer, Set<String>> of = new HashMap<>();
    for (Candidate candidate : candidates) {
      Set<String> own = slates.get(candidate.number() - 1);
      if (!own.isEmpty()) {
        of.put(candidate.number(), own);
      }
    }
    return of;
  }

  /// @param kind the second column's name
  private static List<Set<String>> belongings(
      String name, InputStream in, List<Candidate> candidates, String kind) throws IOException {
    Lines lines = new Lines(name, in);
    if (!lines.more()) {
      throw new BadBallotFile(name, 1, 1, "the end of the file", "the columns candidate," + kind);
    }
    CsvCells cells = new CsvCells(lines, CsvCells.separator(lines));
    cells.split();
    int candidate = column(lines, cells, "candidate");
    int group = column(lines, cells, kind);
    lines.next();
    List<Set<String>> groups = new ArrayList<>();
    candidates.forEach(_ -> groups.add(new HashSet<>()));
    CandidateNames names = new CandidateNames(candidates);
    for (; lines.more(); lines.next()) {
      if (cells.split()) {
        OptionalInt number = names.number(cells.text(candidate));
        if (number.isEmpty()) {
          throw lines.fault(
              place(lines, cells, candidate),
              '"' + cells.text(candidate) + '"',
              "one candidate's name or number as in the ballot file");
        }
        if (cells.isBlank(group)) {
          throw lines.fault(place(lines, cells, group), "nothing", "the name of a " + kind);
        }
        groups.get(number.getAsInt() - 1).add(cells.text(group));
      }
    }
    return groups;
  }

  private static int column(Lines lines, CsvCells cells, String name) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.text(column).toLowerCase(Locale.ROOT).equals(name)) {
        return column;
      }
    }
    throw lines.fault(
        lines.position(),
        '"' + lines.text(lines.position(), lines.end()) + '"',
        "a column " + name);
  }

  private static int place(Lines lines, CsvCells cells, int column) {
    return column < cells.size() ? cells.from(column) : lines.end();
  }
}
