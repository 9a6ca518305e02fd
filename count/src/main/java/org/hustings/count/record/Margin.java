package org.hustings.count.record;

import java.math.BigDecimal;

/// How far the last seat was from going to someone else.
///
/// @param winner who took the last seat
/// @param loser the runner-up
/// @param stage at which they are compared: the last at which both had votes
/// @param votes the winner's less the loser's at that stage
public record Margin(int winner, int loser, int stage, BigDecimal votes) {}
