package org.hustings.server.dispatch.paper;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.state.ContestFacts;
import org.hustings.server.election.state.Fact;
import org.springframework.stereotype.Component;

/// Tells when the papers were settled, and which contests need none.
@Component
class PaperFacts implements ContestFacts {
  private final BallotPapers papers;

  PaperFacts(BallotPapers papers) {
    this.papers = papers;
  }

  @Override
  public List<Fact> of(ElectionDefinition election) {
    return papers.find(election.id()).map(PaperFacts::of).orElse(List.of());
  }

  private static List<Fact> of(SettledPapers settled) {
    Stream<Fact> voted =
        settled.papers().stream()
            .map(paper -> new Fact.PaperSettled(paper.contest(), settled.settledAt()));
    Stream<Fact> unopposed =
        settled.unopposed().stream()
            .map(contest ->
                new Fact.FoundUnopposed(
                    contest.contest(),
                    settled.settledAt(),
                    contest.candidates().stream().map(PaperCandidate::name).toList()));
    return Stream.concat(voted, unopposed).toList();
  }
}
