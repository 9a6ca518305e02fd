package org.hustings.server.result.closing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.ballotbox.counting.CountPlan;
import org.hustings.ballotbox.counting.PaperCandidates;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.count.file.BallotFile;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.springframework.stereotype.Component;

/// The ballot files of counted contests, as a recount needs them.
@Component
public class BallotFiles {
  private final ClosingRows closings;
  private final ContendersReader fields;
  private final OpenedBallots opened;

  BallotFiles(ClosingRows closings, ContendersReader fields, OpenedBallots opened) {
    this.closings = closings;
    this.fields = fields;
    this.opened = opened;
  }

  /// The files of a contest, with those whom its count passed over marked as withdrawn; none where
  /// nothing was counted.
  public List<BallotFile> of(ContestId contest, ContestResult result) {
    if (!result.wasCounted()) {
      return List.of();
    }
    ContestDefinition defined = field(contest).election().contest(contest.slug()).orElseThrow();
    PaperCandidates candidates = candidates(contest);
    Set<String> passed =
        result.passedOver().stream().map(ContestResult.PassedOver::key).collect(Collectors.toSet());
    return opened.files(CountPlan.of(defined), candidates, candidates.numbers(passed));
  }

  /// The candidates of a contest as its files number them.
  public PaperCandidates candidates(ContestId contest) {
    Contenders field = field(contest);
    return field.numbered(field.election().contest(contest.slug()).orElseThrow());
  }

  private Contenders field(ContestId contest) {
    Closing closing = closings.find(contest.election()).orElseThrow();
    return fields.at(contest.election(), closing.standsAt()).orElseThrow();
  }
}
