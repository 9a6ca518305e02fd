package org.hustings.count;

import java.util.HashSet;
import java.util.Set;

/// One person, or an option such as re-open nominations, on the ballot paper.
///
/// @param number the place in the ballot file, from 1
/// @param name as printed, never blank
/// @param party as printed after the name; empty where there is none
/// @param groups what constraints are stated over, such as `women`; empty where nothing is known
public record Candidate(int number, String name, String party, Set<String> groups) {
  public Candidate {
    if (number < 1) {
      throw new BadContest("the number of " + name, String.valueOf(number), "1 or more");
    }
    if (name.isBlank()) {
      throw new BadContest("candidate " + number, "a blank name", "a name");
    }
    groups = Set.copyOf(groups);
  }

  public Candidate(int number, String name) {
    this(number, name, "", Set.of());
  }

  /// The same candidate under this name.
  public Candidate withName(String name) {
    return new Candidate(number, name, party, groups);
  }

  /// The same candidate, in this group too.
  public Candidate with(String group) {
    Set<String> more = new HashSet<>(groups);
    more.add(group);
    return new Candidate(number, name, party, more);
  }
}
