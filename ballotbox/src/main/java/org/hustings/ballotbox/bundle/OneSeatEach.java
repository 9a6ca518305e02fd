package org.hustings.ballotbox.bundle;

import java.util.HashMap;
import java.util.Map;
import org.hustings.ballotbox.declaration.ContestResult;

/// Where nobody may hold two seats, checks that nobody is elected in two contests.
final class OneSeatEach {
  private final boolean holds;
  private final Map<String, String> electedIn = new HashMap<>();

  OneSeatEach(boolean holds) {
    this.holds = holds;
  }

  void require(ContestResult contest) {
    for (ContestResult.Person person : contest.elected()) {
      String before = electedIn.putIfAbsent(person.person(), contest.name());
      if (holds && before != null) {
        throw new BundleFault(
            BundleFiles.DECLARATION,
            "%s is elected in %s and in %s, but the definition gives one seat each"
                .formatted(person.name(), before, contest.name()));
      }
    }
  }
}
