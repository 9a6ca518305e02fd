package org.hustings.server.ballot.web;

import org.hustings.server.roll.Elector;

/// An elector on the marked register.
///
/// @param voted "online", "by post", or empty for nobody's vote
/// @param disqualified why the vote is not counted; empty if it is
public record RegisterLine(Elector elector, String voted, String disqualified) {}
