package org.hustings.server.dispatch.tryout;

import java.util.List;

/// Somebody who votes in a test election.
///
/// @param name as it stands on the roll
/// @param address where the letters go
/// @param contests the short names of those on whose roll they are; at least one
public record Tester(String name, String address, List<String> contests) {
  /// How many there are at most.
  public static final int MOST = 5;

  public Tester {
    contests = List.copyOf(contests);
  }
}
