package org.hustings.server.dispatch.tryout;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a page shows of a test election.
///
/// @param step what is being done, while something is
/// @param address of the test's site; empty until it is ready
/// @param fault why it cannot go on; empty if it can, or where nobody knows
/// @param mailFault what the mail server said of a letter that it did not take; empty for nothing
/// @param letters how many went to each tester's address
/// @param endsAt when it is thrown away by itself
public record TestView(
    List<Tester> testers,
    Stage stage,
    String step,
    String address,
    String fault,
    String mailFault,
    Map<String, Integer> letters,
    Instant endsAt) {
  public TestView {
    testers = List.copyOf(testers);
    letters = Map.copyOf(letters);
  }
}
