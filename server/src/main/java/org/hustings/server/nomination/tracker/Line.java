package org.hustings.server.nomination.tracker;

import java.time.Instant;
import java.util.List;
import org.hustings.server.nomination.text.Phrases;

/// One candidate in a tracker.
///
/// @param total the candidate's nominations, whichever of them are shown
/// @param shown the nominations that were asked for, by the name of the body
/// @param reached how far the candidate is towards the threshold
public record Line(Facts.Candidate candidate, int total, List<By> shown, Reached reached) {
  public Line {
    shown = List.copyOf(shown);
  }

  /// A nomination by a body, and when it was recorded.
  public record By(Facts.Body body, Instant recordedAt) {}

  /// "Labour to Win and Open Labour"; empty for nobody.
  public String backers() {
    return Phrases.list(candidate.backers().stream().map(Facts.Backer::inSentence).toList());
  }
}
