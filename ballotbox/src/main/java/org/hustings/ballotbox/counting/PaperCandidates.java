package org.hustings.ballotbox.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.count.Candidate;

/// The candidates of one contest as its ballot file numbers them: in the order of the paper.
public record PaperCandidates(List<Entry> entries) {
  /// What re-open nominations is called wherever it is counted.
  public static final String REOPEN = "Re-open nominations";

  /// One candidate.
  ///
  /// @param key by which papers name the candidate
  /// @param name as printed
  /// @param groups over which constraints are stated
  /// @param reopen whether this is re-open nominations
  public record Entry(String key, String name, Set<String> groups, boolean reopen) {
    public Entry {
      groups = Set.copyOf(groups);
    }
  }

  public PaperCandidates {
    entries = List.copyOf(entries);
  }

  /// As the counting library knows them, from number 1.
  public List<Candidate> numbered() {
    List<Candidate> candidates = new ArrayList<>();
    for (Entry entry : entries) {
      candidates.add(
          new Candidate(
              candidates.size() + 1, entry.reopen() ? REOPEN : entry.name(), "", entry.groups()));
    }
    return List.copyOf(candidates);
  }

  /// The candidate with this number.
  public Entry entry(int number) {
    return entries.get(number - 1);
  }

  /// The numbers of those with these keys.
  public Set<Integer> numbers(Set<String> keys) {
    return numbers().entrySet().stream()
        .filter(number -> keys.contains(number.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Each key's number.
  Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (Entry entry : entries) {
      numbers.put(entry.key(), numbers.size() + 1);
    }
    return numbers;
  }
}
