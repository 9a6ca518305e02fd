package org.hustings.definition;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What holds for the ballot of every contest of the election. What is absent is not stated.
///
/// @param channels by which votes may be cast; empty where none is stated
/// @param dispatch by which channel each elector is sent the ballot
/// @param order of the candidates on the paper
/// @param grace how long a voting session that was open at the close may still cast, in whole
///   minutes
/// @param replacement whether a voter may replace a vote already cast; by default a second vote is
///   set aside
/// @param blank whether a blank paper may be cast
/// @param superseded what becomes of a paper that is no good any more and comes alone
/// @param voteLetter whether electors are told by letter that a vote of theirs has come in
/// @param languages in which letters and papers are
public record Ballot(
    List<Channel> channels,
    @Nullable DispatchRule dispatch,
    @Nullable CandidateOrder order,
    @Nullable Duration grace,
    boolean replacement,
    boolean blank,
    SupersededPaper superseded,
    boolean voteLetter,
    BallotLanguages languages) {
  public static final Ballot UNSTATED =
      new Ballot(
          List.of(),
          null,
          null,
          null,
          false,
          false,
          SupersededPaper.SET_ASIDE,
          false,
          BallotLanguages.AS_WISHED);

  public Ballot {
    channels = List.copyOf(channels);
  }

  /// Whether votes may be cast by a channel; by each where none is stated.
  public boolean takes(Channel channel) {
    return channels.isEmpty() || channels.contains(channel);
  }
}
