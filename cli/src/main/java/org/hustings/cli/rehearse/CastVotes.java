package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ContestId;

/// What the rehearsal put into the box, to be held against what comes out. Several voters write it
/// at once.
final class CastVotes {
  private final Map<ContestId, List<List<String>>> rankings = new HashMap<>();
  private final Map<ContestId, Integer> spoilt = new HashMap<>();
  private final List<String> trackers = new ArrayList<>();
  private int online;
  private int post;
  private int duplicates;

  /// A vote that was taken online, with its tracker.
  synchronized void online(InventedVote vote, String tracker) {
    online++;
    trackers.add(tracker);
    keep(vote);
  }

  /// A vote that came back on paper.
  synchronized void post(InventedVote vote) {
    post++;
    keep(vote);
  }

  /// A vote on paper whose papers are all spoilt.
  synchronized void spoilt(InventedVote vote) {
    post++;
    vote.choices().keySet().forEach(contest -> spoilt.merge(contest, 1, Integer::sum));
  }

  synchronized void duplicate() {
    duplicates++;
  }

  private void keep(InventedVote vote) {
    vote.choices()
        .forEach((contest, names) ->
            rankings.computeIfAbsent(contest, _ -> new ArrayList<>()).add(names));
  }

  synchronized int online() {
    return online;
  }

  synchronized int post() {
    return post;
  }

  synchronized int duplicates() {
    return duplicates;
  }

  synchronized int spoilt(ContestId contest) {
    return spoilt.getOrDefault(contest, 0);
  }

  /// The trackers on the receipts.
  synchronized List<String> trackers() {
    return List.copyOf(trackers);
  }

  /// The rankings of a contest, in the order in which they were put in.
  synchronized List<List<String>> rankings(ContestId contest) {
    return List.copyOf(rankings.getOrDefault(contest, List.of()));
  }
}
