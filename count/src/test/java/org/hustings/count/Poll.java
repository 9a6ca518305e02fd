package org.hustings.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;

/// Small polls for tests, written as papers: `"7 A C B"` is seven papers that prefer A, then C,
/// then B; `B=C` shares a preference and `-` skips one. Candidates are single letters in
/// alphabetical order.
public final class Poll {
  private final List<Candidate> candidates = new ArrayList<>();
  private final RankingsBuilder rankings = new RankingsBuilder();

  private Poll(String letters) {
    for (int number = 1; number <= letters.length(); number++) {
      candidates.add(new Candidate(number, letters.substring(number - 1, number)));
    }
  }

  /// A contest of candidates A, B, … up to the last letter.
  public static Contest of(int seats, char last, String... papers) {
    StringBuilder letters = new StringBuilder();
    for (char letter = 'A'; letter <= last; letter++) {
      letters.append(letter);
    }
    Poll poll = new Poll(letters.toString());
    for (String paper : papers) {
      poll.add(paper);
    }
    return new Contest(
        "a poll", seats, poll.candidates, Set.of(), List.of(), poll.rankings.build(), 0);
  }

  private void add(String paper) {
    List<String> words = List.of(paper.split(" ", -1));
    for (String word : words.subList(1, words.size())) {
      for (int i = 0; i < word.length(); i += 2) {
        int number = word.charAt(i) - 'A' + 1;
        rankings.mark(word.equals("-") ? Rankings.SKIPPED : i == 0 ? number : -number);
      }
    }
    rankings.end(Long.parseLong(words.getFirst()));
  }

  /// The record of a count that must come to its end.
  public static CountRecord count(CountRule rule, Contest contest, Lots lots) {
    CountResult result = rule.count(contest, lots);
    if (result instanceof Counted counted) {
      return counted.record();
    }
    throw new AssertionError("the count came to no end: " + result);
  }

  public static CountRecord count(CountRule rule, Contest contest) {
    return count(rule, contest, Lots.none());
  }

  /// A stage's votes in candidates' order and then the non-transferable: `"10.00 7.00 | 0.00"`.
  public static String sheet(CountRecord record, int stage) {
    Stage sheet = record.stages().get(stage - 1);
    StringBuilder words = new StringBuilder();
    for (Candidate candidate : record.contest().candidates()) {
      words.append(sheet.tally(candidate.number()).votes().toPlainString()).append(' ');
    }
    return words + "| " + sheet.nonTransferable().toPlainString();
  }

  /// The elected in order: `"CA"`.
  public static String winners(CountRecord record) {
    StringBuilder letters = new StringBuilder();
    for (int winner : record.winners()) {
      letters.append(record.contest().candidate(winner).name());
    }
    return letters.toString();
  }

  /// The same contest with these letters in the group.
  public static Contest group(Contest contest, String group, String letters) {
    List<Candidate> candidates = new ArrayList<>();
    for (Candidate candidate : contest.candidates()) {
      boolean member = letters.contains(candidate.name());
      candidates.add(member ? candidate.with(group) : candidate);
    }
    return contest.withCandidates(candidates);
  }

  /// The same contest with every ballot so many times.
  public static Contest multiplied(Contest contest, int times) {
    Rankings rankings = contest.rankings();
    RankingsBuilder builder = new RankingsBuilder();
    for (int ranking = 0; ranking < rankings.distinct(); ranking++) {
      for (int place = rankings.start(ranking); place < rankings.end(ranking); place++) {
        builder.mark(rankings.mark(place));
      }
      builder.end(times * rankings.weight(ranking));
    }
    return new Contest(
        contest.title(),
        contest.seats(),
        contest.candidates(),
        contest.withdrawn(),
        contest.constraints(),
        builder.build(),
        contest.invalid());
  }
}
