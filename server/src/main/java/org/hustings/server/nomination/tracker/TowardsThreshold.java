package org.hustings.server.nomination.tracker;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hustings.server.candidacy.CandidacyId;
import org.hustings.server.election.threshold.Progress;
import org.hustings.server.election.threshold.Support;
import org.hustings.server.election.threshold.SupportingBody;
import org.hustings.server.election.threshold.Threshold;
import org.hustings.server.election.vocabulary.Vocabulary;

/// Holds candidates' nominations against the threshold of a contest.
///
/// @param vocabulary the words in which the organisation says it
/// @param totals how many bodies of each kind there are, where that is known
/// @param own the units that a candidate belongs to
public record TowardsThreshold(
    Threshold threshold,
    Vocabulary vocabulary,
    Map<String, Integer> totals,
    Map<CandidacyId, Set<String>> own)
    implements BiFunction<Facts.Candidate, List<Line.By>, Reached> {

  @Override
  public Reached apply(Facts.Candidate candidate, List<Line.By> inOrder) {
    Set<SupportingBody> bodies = new HashSet<>();
    Instant metAt = null;
    for (Line.By by : inOrder) {
      bodies.add(
          new SupportingBody(by.body().id().slug(), by.body().kind().slug(), by.body().region()));
      if (metAt == null && progress(candidate, bodies).met()) {
        metAt = by.recordedAt();
      }
    }
    Progress progress = progress(candidate, bodies);
    String words = progress.words(vocabulary);
    return progress instanceof Progress.Towards towards
        ? new Reached(words, towards.reached(), towards.needed(), progress.met(), metAt)
        : new Reached(words, 0, 0, progress.met(), metAt);
  }

  private Progress progress(Facts.Candidate candidate, Set<SupportingBody> bodies) {
    return threshold.progress(
        new Support(bodies, 0, own.getOrDefault(candidate.id(), Set.of()), totals));
  }
}
