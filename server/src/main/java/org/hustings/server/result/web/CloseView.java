package org.hustings.server.result.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.work.HowFar;
import org.hustings.server.result.Reports.Report;
import org.hustings.server.result.closing.Closing;
import org.hustings.server.result.closing.ClosingRows.Step;
import org.hustings.server.result.closing.GivenShares;
import org.hustings.server.result.closing.LotRows;
import org.hustings.server.result.closing.LotSeed;
import org.jspecify.annotations.Nullable;

/// How far the close of an election is, and what is to be done next.
///
/// @param closing null until two people have wanted it
/// @param proposed whether a second person is waited for
/// @param obstacles to the close, while it is not begun
/// @param constrained contests for whose constraints candidates' groups are stated
/// @param twice who stands in several contests, with their names
/// @param shares how many trustees' shares are needed
/// @param given which of them trustees gave from their own seat
/// @param lot the lot to be drawn; null if none is
/// @param seed from where lots come; null where none is announced
/// @param seedProposed the proposal of its value that waits for a second person; empty for none
/// @param opening whether the envelopes are being opened
/// @param asFound whether it stopped as the box is not as it should be
/// @param withoutVote whether every contest is unopposed, so that there is no ballot
/// @param mayDeclare whether whoever looks at it is the returning officer
public record CloseView(
    ElectionDefinition election,
    @Nullable Closing closing,
    boolean proposed,
    List<String> obstacles,
    List<ContestDefinition> constrained,
    Map<String, List<String>> twice,
    int shares,
    List<GivenShares.Given> given,
    @Nullable LotView lot,
    @Nullable LotSeed seed,
    String seedProposed,
    boolean opening,
    boolean asFound,
    Optional<HowFar> howFar,
    List<Step> steps,
    Optional<Report> report,
    boolean official,
    boolean withoutVote,
    boolean mayDeclare) {
  /// A lot to be drawn.
  ///
  /// @param candidates the tied, by their numbers in the ballot file
  /// @param proposed what waits for a second person; empty for nothing
  public record LotView(
      LotRows.Needed needed,
      String contest,
      int stage,
      String purpose,
      Map<Integer, String> candidates,
      String proposed) {}

  public String path() {
    return "/staff/elections/" + election.id() + "/close";
  }

  /// How many shares are still to be brought here.
  public int missing() {
    return Math.max(0, shares - given.size());
  }

  /// The first part of the path of this election's staff pages.
  public String desk() {
    return "/staff/elections/" + election.id();
  }

  public boolean isIn(Closing.State state) {
    return closing != null && closing.state() == state;
  }

  /// Whether something is going on that nobody needs to do anything about.
  public boolean isUnderWay() {
    return closing != null
        && closing.halt() == null
        && (isIn(Closing.State.PARTING)
            || (isIn(Closing.State.COUNTING) && lot == null)
            || (isIn(Closing.State.SEALED) && opening));
  }
}
