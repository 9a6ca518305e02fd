package org.hustings.server.result.closing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidateGroups;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.springframework.stereotype.Component;

/// Puts together who stands in an election.
@Component
public class ContendersReader {
  private final Elections elections;
  private final BallotPapers papers;
  private final Candidacies candidacies;
  private final CandidateGroups candidateGroups;
  private final Stops stops;

  ContendersReader(
      Elections elections,
      BallotPapers papers,
      Candidacies candidacies,
      CandidateGroups candidateGroups,
      Stops stops) {
    this.elections = elections;
    this.papers = papers;
    this.candidacies = candidacies;
    this.candidateGroups = candidateGroups;
    this.stops = stops;
  }

  /// Who stands, by the definition and the candidacies of this instant; empty until the papers are
  /// settled.
  public Optional<Contenders> at(ElectionId election, Instant at) {
    Optional<ElectionDefinition> definition = elections.find(election, at);
    Optional<SettledPapers> settled = papers.find(election);
    if (definition.isEmpty() || settled.isEmpty()) {
      return Optional.empty();
    }
    Map<ContestId, Map<String, Set<String>>> groups = new HashMap<>();
    for (ContestDefinition contest : definition.get().contests()) {
      groups.put(contest.id(), byKey(candidateGroups.of(contest.id())));
    }
    Contenders bare = new Contenders(definition.get(), settled.get(), Map.of(), groups, Set.of());
    Map<String, Candidacy> known = new HashMap<>();
    for (ContestDefinition contest : definition.get().contests()) {
      for (PaperCandidate candidate : bare.candidates(contest)) {
        CandidacyId id = candidate.candidacy();
        if (id != null) {
          candidacies.find(id, at).ifPresent(one -> known.put(candidate.key(), one));
        }
      }
    }
    Set<ContestId> stopped = stops.ofContests(election, at).keySet();
    return Optional.of(new Contenders(definition.get(), settled.get(), known, groups, stopped));
  }

  /// The same by the key on the paper.
  private static Map<String, Set<String>> byKey(Map<CandidacyId, Set<String>> groups) {
    return groups.entrySet().stream()
        .collect(Collectors.toMap(one -> PaperCandidate.key(one.getKey()), Map.Entry::getValue));
  }
}
