package org.hustings.server.ballot.post;

/// How far the post room is.
///
/// @param returned papers accepted as votes
/// @param duplicates papers set aside
/// @param unkeyed of which no clerk has keyed
/// @param once keyed by one clerk
/// @param different keyed by two clerks who differ
/// @param keyed whose marks are sealed in the box
public record PostNumbers(
    int returned, int duplicates, int unkeyed, int once, int different, int keyed) {}
