package org.hustings.server.dispatch.paper;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.ElectionId;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.springframework.stereotype.Component;

/// Who stands no more although the papers have their name: voters are told beside it.
@Component
public class EndedCandidacies {
  /// Each voter's page asks, and it seldom changes while people vote.
  private final LoadingCache<ElectionId, Map<String, EndedCandidacy>> known =
      Caffeine.newBuilder()
          .expireAfterWrite(Duration.ofSeconds(2))
          .maximumSize(100)
          .build(this::read);

  private final BallotPapers papers;
  private final Candidacies candidacies;
  private final Clock clock;

  EndedCandidacies(BallotPapers papers, Candidacies candidacies, Clock clock) {
    this.papers = papers;
    this.candidacies = candidacies;
    this.clock = clock;
  }

  /// By the key on the papers, as it was two seconds ago at most.
  public Map<String, EndedCandidacy> of(ElectionId election) {
    return known.get(election);
  }

  private Map<String, EndedCandidacy> read(ElectionId election) {
    Map<String, EndedCandidacy> ended = new HashMap<>();
    for (BallotPaper paper : papers.papers(election)) {
      for (Candidacy one : candidacies.in(paper.contest(), clock.instant())) {
        if (!one.stands()) {
          ended.put(PaperCandidate.key(one.id()), new EndedCandidacy(one.state(), one.since()));
        }
      }
    }
    return Map.copyOf(ended);
  }
}
