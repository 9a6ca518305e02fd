package org.hustings.server.candidacy.web;

import java.net.URI;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.History;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.State;
import org.hustings.server.candidacy.Statement;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// What a candidate sees of their own candidacy, and the returning officer of anybody's.
///
/// @param statement in Markdown, as it was written
/// @param next the states that whoever looks may ask for
/// @param isCandidate whether whoever looks is the candidate
/// @param isReturningOfficer whether whoever looks is the returning officer
/// @param isSettled whether name, line and statement stand on settled papers
/// @param mayTakeBack whether the candidate may take back what they did last
/// @param error what was wrong with the last form; null if nothing
public record OwnView(
    ElectionDefinition election,
    ContestDefinition contest,
    Candidacy candidacy,
    History history,
    String statement,
    boolean hasPhotograph,
    List<State> next,
    boolean isCandidate,
    boolean isReturningOfficer,
    boolean isSettled,
    boolean mayTakeBack,
    @Nullable Message error) {
  public OwnView {
    next = List.copyOf(next);
  }

  public String path() {
    return candidacy.path() + "/own";
  }

  /// Where a state is asked for.
  public String path(State state) {
    return path() + "/state/" + NextStates.slug(state);
  }

  /// In characters: the election's limit, or the usual one where it states none.
  public int longestStatement() {
    Integer limit = election.statementLimit();
    return limit == null ? Statement.USUAL_LIMIT : limit;
  }

  public int longestLine() {
    return Profile.LONGEST_LINE;
  }

  /// The candidate's website; empty for none.
  public String website() {
    URI website = candidacy.profile().website();
    return website == null ? "" : website.toString();
  }
}
