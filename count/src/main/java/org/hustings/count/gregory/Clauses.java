package org.hustings.count.gregory;

/// The clauses a rule cites in its record; empty where it has none.
///
/// @param atFirst election at the first stage
/// @param afterSurplus election after a surplus
/// @param afterExclusion election in or after an exclusion
/// @param lastSeats as many left as seats
/// @param majority one outvotes all others for the last seat
/// @param together several excluded together
public record Clauses(
    String atFirst,
    String afterSurplus,
    String afterExclusion,
    String lastSeats,
    String majority,
    String together) {}
