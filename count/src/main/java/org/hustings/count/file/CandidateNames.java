package org.hustings.count.file;

import java.util.List;
import java.util.OptionalInt;
import org.hustings.count.Candidate;

/// Finds a candidate as people write them: by number, by name, by name in other case or spacing.
///
/// @param candidates in ballot file order
public record CandidateNames(List<Candidate> candidates) {
  /// The candidate's number, or empty if the text fits nobody, or more than one.
  public OptionalInt number(String text) {
    String wanted = text.strip();
    int found = 0;
    for (Candidate candidate : candidates) {
      if (candidate.name().equals(wanted)) {
        found = found == 0 ? candidate.number() : -1;
      }
    }
    if (found == 0) {
      found = byNumberOrLooseName(wanted);
    }
    return found > 0 ? OptionalInt.of(found) : OptionalInt.empty();
  }

  private int byNumberOrLooseName(String wanted) {
    int found = 0;
    for (Candidate candidate : candidates) {
      if (wanted.equals(Integer.toString(candidate.number()))) {
        return candidate.number();
      }
      if (loose(candidate.name()).equals(loose(wanted))) {
        found = found == 0 ? candidate.number() : -1;
      }
    }
    return found;
  }

  private static String loose(String name) {
    StringBuilder letters = new StringBuilder();
    name.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
