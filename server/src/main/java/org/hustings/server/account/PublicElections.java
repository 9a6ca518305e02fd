package org.hustings.server.account;

/// What this room asks of the one that knows elections. A bean of it.
@FunctionalInterface
public interface PublicElections {
  /// Whether an election is public now.
  boolean any();
}
