package org.hustings.server.election.template;

/// One contest as the organisation names it.
///
/// @param name as the public reads it: "Committee members"
/// @param seats the places to be filled, at least 1
public record Seats(String name, int seats) {}
