package org.hustings.server.dispatch.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Entitlements;

/// The ballot papers of an election, settled once and for all.
///
/// @param papers in the order of the definition
/// @param unopposed the contests in which there is no vote
/// @param lot the seed from which an order drawn once by lot came, so that anybody can draw it
///   again
public record SettledPapers(
    ElectionId election,
    List<BallotPaper> papers,
    List<Unopposed> unopposed,
    long lot,
    Instant settledAt) {
  public SettledPapers {
    papers = List.copyOf(papers);
    unopposed = List.copyOf(unopposed);
  }

  public Optional<BallotPaper> paper(ContestId contest) {
    return papers.stream().filter(paper -> paper.contest().equals(contest)).findFirst();
  }

  /// The slugs of the contests of which an elector gets a paper, with spaces between: one key for
  /// packs that hold the same papers. Empty where there is no vote for the elector.
  public String contestsOf(Elector elector) {
    return new Entitlements(
            elector.entitlements().stream()
                .filter(one -> paper(one.contest()).isPresent())
                .toList())
        .slugs();
  }

  /// The papers in a pack, in the order of candidates that is printed or shown for it.
  public List<BallotPaper> of(Pack pack) {
    return pack.entitlements().stream()
        .flatMap(one -> paper(one.contest()).stream())
        .map(paper -> paper.forVoter(pack.orderSeed()))
        .toList();
  }
}
