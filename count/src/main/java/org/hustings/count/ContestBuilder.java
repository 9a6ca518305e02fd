package org.hustings.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.count.constraint.Constraint;

/// Puts a contest together for a program that has its ballots in hand: candidates first, then
/// ballots that name them. Ballots are merged as they come, so that memory grows with the distinct
/// rankings only. A builder makes one contest.
public final class ContestBuilder {
  private final String title;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<Integer> withdrawn = new HashSet<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final RankingsBuilder rankings = new RankingsBuilder();
  private int seats;
  private long invalid;
  private long ballots;

  ContestBuilder(String title) {
    this.title = title;
  }

  /// How many places are to be filled, at least 1. There is no default.
  public ContestBuilder seats(int seats) {
    this.seats = seats;
    return this;
  }

  /// Further candidates, in the order of the ballot paper.
  ///
  /// @throws BadContest if a name is blank or stands there already: ballots could not tell them
  ///   apart
  public ContestBuilder candidates(String... names) {
    for (String name : names) {
      candidate(name);
    }
    return this;
  }

  /// One further candidate, in these groups over which constraints are stated.
  public ContestBuilder candidate(String name, String... groups) {
    int number = candidates.size() + 1;
    candidates.add(new Candidate(number, name, "", Set.of(groups)));
    if (numbers.put(name, number) != null) {
      throw new BadContest(
          "candidate " + number, '"' + name + "\" again", "a name that nobody has yet");
    }
    return this;
  }

  /// Candidates who are passed over as if no one had ranked them.
  public ContestBuilder withdrawn(String... names) {
    for (String name : names) {
      withdrawn.add(number("withdrawn", name));
    }
    return this;
  }

  /// A minimum or maximum of a group among the elected.
  public ContestBuilder constraint(Constraint constraint) {
    constraints.add(constraint);
    return this;
  }

  /// How many papers were found invalid before they came here.
  public ContestBuilder invalid(long papers) {
    invalid = papers;
    return this;
  }

  /// So many ballots with these preferences, the first first; or with an X for each of these.
  ///
  /// @param papers at least 1
  /// @throws BadContest if somebody is named who is no candidate, or twice
  public ContestBuilder ballot(long papers, String... preferences) {
    List<List<String>> ranking = new ArrayList<>();
    for (String preference : preferences) {
      ranking.add(List.of(preference));
    }
    return ballot(papers, ranking);
  }

  /// So many ballots with these preferences, some of which are shared or left out.
  ///
  /// @param preferences for the first, second … preference everybody who has it: several where they
  ///   share it, nobody where the voter skipped it
  public ContestBuilder ballot(long papers, List<List<String>> preferences) {
    String place = "ballot " + ++ballots;
    if (papers < 1) {
      throw new BadContest(place, papers + " papers", "1 or more");
    }
    Set<Integer> ranked = new HashSet<>();
    for (List<String> preference : preferences) {
      if (preference.isEmpty()) {
        rankings.mark(Rankings.SKIPPED);
      }
      List<Integer> sharing =
          preference.stream().map(name -> once(place, name, ranked)).sorted().toList();
      for (int i = 0; i < sharing.size(); i++) {
        rankings.mark(i == 0 ? sharing.get(i) : -sharing.get(i));
      }
    }
    rankings.end(papers);
    return this;
  }

  private int once(String place, String name, Set<Integer> ranked) {
    int number = number(place, name);
    if (!ranked.add(number)) {
      throw new BadContest(place, '"' + name + "\" twice", "each candidate once");
    }
    return number;
  }

  private int number(String place, String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new BadContest(
          place,
          '"' + name + '"',
          candidates.isEmpty()
              ? "candidates to be named before the ballots"
              : "one of " + String.join(", ", numbers.keySet().stream().sorted().toList()));
    }
    return number;
  }

  /// The contest. The builder is spent.
  ///
  /// @throws BadContest if the seats were not stated or nobody stands
  public Contest build() {
    if (seats == 0) {
      throw new BadContest("seats", "none", "how many are to be filled, 1 or more");
    }
    if (candidates.isEmpty()) {
      throw new BadContest("candidates", "none", "1 or more");
    }
    return new Contest(title, seats, candidates, withdrawn, constraints, rankings.build(), invalid);
  }
}
