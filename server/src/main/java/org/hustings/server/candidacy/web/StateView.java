package org.hustings.server.candidacy.web;

import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.History;
import org.hustings.server.candidacy.State;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// What somebody reads before a candidacy goes into another state.
///
/// @param reason as it was entered; empty at first
/// @param byCandidate whether whoever looks does it as the candidate
/// @param needsTwo whether a second official has to agree, as the papers are settled
/// @param wayBack until when the candidate may take it back; null where no time is stated
/// @param canBeTakenBack whether that time has not passed
/// @param error what was wrong with the form; null if nothing
public record StateView(
    ElectionDefinition election,
    ContestDefinition contest,
    Candidacy candidacy,
    History history,
    State next,
    String reason,
    boolean byCandidate,
    boolean needsTwo,
    @Nullable Act wayBack,
    boolean canBeTakenBack,
    @Nullable Message error) {
  public String path() {
    return candidacy.path() + "/own/state";
  }

  public boolean needsReason() {
    return needsTwo || history.needsReason(next);
  }
}
