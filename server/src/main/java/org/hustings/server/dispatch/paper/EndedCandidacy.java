package org.hustings.server.dispatch.paper;

import java.time.Instant;
import java.time.ZoneId;
import org.hustings.server.candidacy.CandidacyWords;
import org.hustings.server.candidacy.State;
import org.hustings.words.Words;

/// That somebody whose name is on the papers stands no more.
public record EndedCandidacy(State state, Instant since) {
  /// Since when and why, and what becomes of a mark, for voters to read beside the name.
  public String words(Words words, ZoneId zone, boolean preferential) {
    return CandidacyWords.ended(words, state, since.atZone(zone).toLocalDate())
        + " "
        + CandidacyWords.passesOver(words, preferential);
  }
}
