package org.hustings.count.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands before the ballots of a PrefLib file.
///
/// @param voters how many ballots there are to be; -1 where the header does not say
/// @param first the number of the first name: 1, or 0 with some writers
/// @param old whether the header is the older one, of plain lines
record PrefLibHeader(String title, List<String> names, int first, long voters, boolean old) {
  static PrefLibHeader read(Lines lines) throws IOException {
    if (!lines.more()) {
      throw new BadBallotFile(lines.file, 1, 1, "the end of the file", "a PrefLib header");
    }
    return lines.bytes()[lines.position()] == '#' ? comments(lines) : plain(lines);
  }

  private static PrefLibHeader comments(Lines lines) throws IOException {
    String title = "";
    long voters = -1;
    int first = 1;
    List<String> names = new ArrayList<>();
    for (; lines.more() && lines.bytes()[lines.position()] == '#'; lines.next()) {
      String line = lines.text(lines.position() + 1, lines.end()).strip();
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon).strip().toUpperCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (key.equals("TITLE")) {
        title = value;
      } else if (key.equals("NUMBER VOTERS")) {
        voters = voters(value, lines);
      } else if (key.startsWith("ALTERNATIVE NAME")) {
        first = names.isEmpty() && key.equals("ALTERNATIVE NAME 0") ? 0 : first;
        if (!key.equals("ALTERNATIVE NAME " + (names.size() + first))) {
          throw lines.fault(
              lines.position(), "\"" + key + "\"", "ALTERNATIVE NAME " + (names.size() + first));
        }
        names.add(value.isBlank() ? "Candidate " + (names.size() + 1) : value);
      }
    }
    if (names.isEmpty() || names.size() > BltReader.MOST_CANDIDATES) {
      throw new BadBallotFile(
          lines.file,
          lines.number(),
          1,
          names.size() + " names in the header",
          "a line \"# ALTERNATIVE NAME 1: …\" for each candidate, at most 32767");
    }
    return new PrefLibHeader(title, names, first, voters, false);
  }

  private static PrefLibHeader plain(Lines lines) throws IOException {
    int candidates = count(lines);
    List<String> names = new ArrayList<>();
    while (names.size() < candidates && lines.more()) {
      String line = lines.text(lines.position(), lines.end());
      String number = (names.size() + 1) + ",";
      if (!line.startsWith(number)) {
        throw lines.fault(lines.position(), lines.found(lines.position()), number + "NAME");
      }
      String name = line.substring(number.length()).strip();
      names.add(name.isBlank() ? "Candidate " + (names.size() + 1) : name);
      lines.next();
    }
    if (names.size() < candidates || !lines.more()) {
      throw new BadBallotFile(
          lines.file,
          lines.number(),
          1,
          "the end of the file after " + names.size() + " names",
          candidates + " names and the ballots");
    }
    // voters, sum of weights, number of different rankings
    String[] sums = lines.text(lines.position(), lines.end()).strip().split(",", -1);
    if (sums.length != 3) {
      throw lines.fault(
          lines.position(),
          lines.found(lines.position()),
          "the number of voters, the sum of the weights and the number of rankings");
    }
    long voters = voters(sums[1].strip(), lines);
    lines.next();
    return new PrefLibHeader("", names, 1, voters, true);
  }

  private static long voters(String value, Lines lines) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw lines.fault(lines.position(), '"' + value + '"', "the number of voters");
    }
  }

  private static int count(Lines lines) {
    Cursor cursor = new Cursor(lines);
    int at = cursor.at();
    long candidates = cursor.digits();
    if (candidates < 1 || candidates > BltReader.MOST_CANDIDATES || !cursor.blank()) {
      throw cursor.faultAt(at, "the number of candidates alone, from 1 to 32767");
    }
    lines.next();
    return (int) candidates;
  }
}
