package org.hustings.count.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.count.Candidate;

/// Who stands, in the order of the ballot paper, and how else their names are written: a text file
/// with one name a line, further spellings after `=`, blank lines and lines that start with `#`
/// passed over.
///
/// ```
/// # Committee
/// Ada Ash
/// Ben Birch = B. Birch = Birch, Ben
/// ```
///
/// A spelling that differs from one candidate's only in case, accents' form or spaces is found too.
public final class CandidateList {
  private final String file;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> loose = new HashMap<>();

  private CandidateList(String file) {
    this.file = file;
  }

  /// Reads the list.
  ///
  /// @param file its name, for messages
  /// @throws BadBallotFile if it names nobody, or one spelling for two candidates
  public static CandidateList read(String file, InputStream in) throws IOException {
    Lines lines = new Lines(file, in);
    CandidateList list = new CandidateList(file);
    for (; lines.more(); lines.next()) {
      String line = lines.text(lines.position(), lines.end()).strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        list.add(line, lines);
      }
    }
    if (list.names.isEmpty()) {
      throw new BadBallotFile(
          file, lines.number(), 1, "the end of the file", "the candidates' names, one a line");
    }
    return list;
  }

  private void add(String line, Lines lines) {
    String[] spellings = line.split("=", -1);
    String name = unquoted(spellings[0].strip());
    if (name.isBlank()) {
      throw lines.fault(lines.position(), "a line without a name", "a name, then = and spellings");
    }
    if (names.size() == BltReader.MOST_CANDIDATES) {
      throw lines.fault(lines.position(), "more names", "at most 32767");
    }
    names.add(name);
    for (String spelling : spellings) {
      String text = unquoted(spelling.strip());
      Integer other = text.isEmpty() ? null : exact.put(text, names.size());
      if (other != null && other != names.size()) {
        throw lines.fault(
            lines.position(), '"' + text + "\" a second time", "each spelling for one candidate");
      }
      Integer alike = loose.put(Spelling.key(text), names.size());
      if (alike != null && alike != names.size()) {
        loose.put(Spelling.key(text), 0);
      }
    }
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).strip()
        : text;
  }

  String file() {
    return file;
  }

  int size() {
    return names.size();
  }

  /// The candidate's number by the exact spelling, or by one that differs in case and spaces only;
  /// 0 if there is none, or more than one.
  int number(String text) {
    Integer number = exact.get(text);
    return number == null ? loose.getOrDefault(Spelling.key(text), 0) : number;
  }

  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (String name : names) {
      candidates.add(new Candidate(candidates.size() + 1, name));
    }
    return candidates;
  }

  /// The file with its candidates named as in this list. A file that numbers its candidates keeps
  /// its order; if it names them too, each name must be one of this list.
  ///
  /// @throws BadBallotFile if the two do not have the same candidates
  BallotFile named(BallotFile ballots) {
    List<Candidate> renamed = new ArrayList<>();
    if (ballots.candidates().size() != names.size()) {
      throw fault(ballots, names.size() + " names", ballots.candidates().size() + " candidates");
    }
    for (Candidate candidate : ballots.candidates()) {
      boolean unnamed = candidate.name().equals("Candidate " + candidate.number());
      int number = unnamed ? candidate.number() : number(candidate.name());
      if (number == 0) {
        throw fault(
            ballots,
            "nobody called \"" + candidate.name() + '"',
            "a candidate of this name, or the name as a further spelling after =");
      }
      renamed.add(
          new Candidate(
              candidate.number(), names.get(number - 1), candidate.party(), candidate.groups()));
    }
    return ballots.withCandidates(renamed);
  }

  private BadBallotFile fault(BallotFile ballots, String found, String expected) {
    return new BadBallotFile(file, 1, 1, found, expected + ", as in " + ballots.name());
  }
}
