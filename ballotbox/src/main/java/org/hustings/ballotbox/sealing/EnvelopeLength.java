package org.hustings.ballotbox.sealing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.marks.SpoiltReason;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.College;
import org.hustings.definition.ElectionDefinition;
import org.jspecify.annotations.Nullable;

/// The length that all inner envelopes of an election share: the longest papers that anybody could
/// mark, rounded up.
public final class EnvelopeLength {
  private static final int STEP = 64;
  private static final Comparator<String> BY_BYTES =
      Comparator.comparingInt(text -> text.getBytes(StandardCharsets.UTF_8).length);

  private EnvelopeLength() {}

  /// In bytes.
  ///
  /// @param papers of all contests in which there is a vote
  public static int of(ElectionDefinition election, List<BallotPaper> papers) {
    List<MarkedPaper> longest = new ArrayList<>();
    for (BallotPaper paper : papers) {
      longest.add(new MarkedPaper(paper.contest(), college(election, paper), longest(paper)));
    }
    int bytes =
        InnerEnvelope.text(new Papers(election.id(), longest))
            .getBytes(StandardCharsets.UTF_8)
            .length;
    return (bytes + STEP - 1) / STEP * STEP;
  }

  private static @Nullable String college(ElectionDefinition election, BallotPaper paper) {
    return election
        .contest(paper.contest().slug())
        .map(contest -> contest.counting() == null ? null : contest.counting().colleges())
        .flatMap(colleges -> colleges.stream().map(College::name).max(BY_BYTES))
        .orElse(null);
  }

  private static Marks longest(BallotPaper paper) {
    Marks full =
        new Marks.Preferences(
            paper.candidates().stream()
                .map(PaperCandidate::key)
                .sorted(BY_BYTES.reversed())
                .limit(paper.marks())
                .toList());
    Marks spoilt =
        new Marks.Spoilt(
            Arrays.stream(SpoiltReason.values())
                .max(Comparator.comparing(SpoiltReason::key, BY_BYTES))
                .orElseThrow());
    return InnerEnvelope.line(full).length() > InnerEnvelope.line(spoilt).length() ? full : spoilt;
  }
}
