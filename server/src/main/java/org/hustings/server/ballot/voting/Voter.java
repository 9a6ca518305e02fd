package org.hustings.server.ballot.voting;

import java.time.Instant;
import java.util.List;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.ballot.Hours;
import org.hustings.server.dispatch.Pack;

/// Somebody who was let in with a code, and what is before them.
///
/// @param papers of the pack, in the order of candidates that this voter sees
/// @param now when the voter was let in
public record Voter(
    VotersCode code,
    Pack pack,
    Hours hours,
    ElectionDefinition election,
    List<BallotPaper> papers,
    Instant now) {
  public Voter {
    papers = List.copyOf(papers);
  }

  /// Until when the vote must be cast.
  String closing() {
    Instant closes = hours.closes();
    if (closes == null) {
      return "When the ballot closes has not been announced yet.";
    }
    return hours.at(now) == Hours.State.IN_GRACE
        ? "The ballot has closed. You began before, so you can still cast your vote until "
            + MomentWords.dateAndTime(closes.plus(hours.grace()), hours.zone())
            + "."
        : "The ballot closes on "
            + MomentWords.dateAndTime(closes, hours.zone())
            + "."
            + hours.extensionWords();
  }
}
