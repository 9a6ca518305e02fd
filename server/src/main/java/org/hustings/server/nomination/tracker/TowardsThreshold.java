package org.hustings.server.nomination.tracker;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.threshold.Progress;
import org.hustings.definition.threshold.Support;
import org.hustings.definition.threshold.SupportingBody;
import org.hustings.definition.threshold.Threshold;
import org.jspecify.annotations.Nullable;

/// Holds candidates' nominations against the threshold of a contest.
///
/// @param totals how many bodies of each kind there are, where that is known
/// @param own the units that a candidate belongs to
public record TowardsThreshold(
    Threshold threshold, Map<String, Integer> totals, Map<CandidacyId, Set<String>> own)
    implements Reaching {
  /// One nomination more.
  ///
  /// @param body null for a member's
  private record Step(Instant at, @Nullable SupportingBody body) {
    static Step of(Line.By by) {
      Facts.Body body = by.body();
      return new Step(
          by.recordedAt(), new SupportingBody(body.id().slug(), body.kind().slug(), body.region()));
    }
  }

  @Override
  public Reached of(
      Facts.Candidate candidate, List<Line.By> byBodies, List<Facts.ByMember> byMembers) {
    Set<SupportingBody> bodies = new HashSet<>();
    int members = 0;
    Instant metAt = null;
    for (Step step : inOrder(byBodies, byMembers)) {
      if (step.body() == null) {
        members++;
      } else {
        bodies.add(step.body());
      }
      if (metAt == null && progress(candidate, bodies, members).met()) {
        metAt = step.at();
      }
    }
    return new Reached(progress(candidate, bodies, members), metAt);
  }

  private static List<Step> inOrder(List<Line.By> bodies, List<Facts.ByMember> members) {
    return Stream.concat(
            bodies.stream().map(Step::of),
            members.stream().map(member -> new Step(member.recordedAt(), null)))
        .sorted(Comparator.comparing(Step::at))
        .toList();
  }

  private Progress progress(Facts.Candidate candidate, Set<SupportingBody> bodies, int members) {
    return threshold.progress(
        new Support(bodies, members, own.getOrDefault(candidate.id(), Set.of()), totals));
  }
}
