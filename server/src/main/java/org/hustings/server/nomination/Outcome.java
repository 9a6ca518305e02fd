package org.hustings.server.nomination;

import java.util.List;

/// What came of sending nominations in.
public sealed interface Outcome {
  /// All of them are on record.
  record Recorded(List<NominationId> nominations) implements Outcome {
    public Recorded {
      nominations = List.copyOf(nominations);
    }
  }

  /// None of them is; every rule that they run against is named.
  record Refused(List<Refusal> refusals) implements Outcome {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
