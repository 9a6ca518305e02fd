package org.hustings.ballotbox.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.count.RankingsBuilder;
import org.hustings.count.file.BallotFile;
import org.jspecify.annotations.Nullable;

/// The ballot files of one contest in the making. Equal papers are merged as they come, and the
/// rankings are written in the order of their marks, so that a file shows nothing of the order in
/// which papers were opened.
public final class Gathering {
  private final CountPlan plan;
  private final PaperCandidates candidates;
  private final Map<String, Integer> numbers;
  private final List<RankingsBuilder> rankings = new ArrayList<>();

  public Gathering(CountPlan plan, PaperCandidates candidates) {
    this.plan = plan;
    this.candidates = candidates;
    this.numbers = candidates.numbers();
    plan.fileNames().forEach(_ -> rankings.add(new RankingsBuilder()));
  }

  /// Adds one paper.
  ///
  /// @param college the elector's; null where the contest has none
  /// @param marked keys of the candidates, in order of preference where there is one
  /// @throws IllegalArgumentException if it names a candidate or a college that there is not
  public void add(@Nullable String college, List<String> marked) {
    int[] ranking = new int[marked.size()];
    for (int place = 0; place < ranking.length; place++) {
      Integer number = numbers.get(marked.get(place));
      if (number == null) {
        throw new IllegalArgumentException(
            plan.contest().id() + " has no candidate \"" + marked.get(place) + "\"");
      }
      ranking[place] = number;
    }
    if (plan.crosses()) {
      Arrays.sort(ranking);
    }
    rankings.get(plan.file(college)).add(1, ranking);
  }

  /// The files, one for each of the plan's names. The gathering is spent.
  public List<BallotFile> files() {
    List<BallotFile> files = new ArrayList<>();
    for (String name : plan.fileNames()) {
      files.add(
          new BallotFile(
              name,
              plan.contest().name(),
              OptionalInt.of(plan.contest().seats()),
              candidates.numbered(),
              Set.of(),
              List.of(),
              rankings.get(files.size()).build(),
              0,
              List.of()));
    }
    return List.copyOf(files);
  }
}
