package org.hustings.server.audit;

/// The end of the log: how many entries there are, and the hash of the last, which vouches for all
/// of them. Sixty-four noughts stand for the hash of an empty log.
public record Head(long entries, String hash) {}
