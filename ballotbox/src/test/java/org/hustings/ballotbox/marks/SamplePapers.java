package org.hustings.ballotbox.marks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestId;
import org.hustings.definition.CountMethod;

/// Ballot papers and marks for tests, drawn from a seed.
public final class SamplePapers {
  private SamplePapers() {}

  /// A paper with so many candidates, "re-open nominations" the last.
  public static BallotPaper paper(String contest, CountMethod method, int candidates, int marks) {
    List<PaperCandidate> lines =
        new ArrayList<>(
            IntStream.range(1, candidates)
                .mapToObj(number ->
                    new PaperCandidate(
                        Integer.toString(number * number), null, "C" + number, "", List.of()))
                .toList());
    lines.add(PaperCandidate.REOPEN_NOMINATIONS);
    return new BallotPaper(
        ContestId.of("saltmarsh-2020", contest),
        contest,
        1,
        method,
        marks,
        CandidateOrder.ALPHABETICAL,
        lines,
        true);
  }

  /// Marks that may be cast, or spoilt ones.
  public static Marks marks(BallotPaper paper, Random random) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return new Marks.Blank();
    }
    if (kind == 1) {
      SpoiltReason[] reasons = SpoiltReason.values();
      return new Marks.Spoilt(reasons[random.nextInt(reasons.length)]);
    }
    List<String> keys = new ArrayList<>();
    paper.candidates().forEach(candidate -> keys.add(candidate.key()));
    Collections.shuffle(keys, random);
    List<String> some = keys.subList(0, 1 + random.nextInt(Math.min(paper.marks(), keys.size())));
    return paper.isPreferential() ? new Marks.Preferences(some) : new Marks.Crosses(some);
  }
}
