package org.hustings.server.dispatch;

/// Tells one ballot pack from all others, of whatever election.
public record PackId(long number) {}
