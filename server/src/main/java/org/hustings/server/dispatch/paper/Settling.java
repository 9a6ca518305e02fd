package org.hustings.server.dispatch.paper;

import java.util.List;

/// What came of settling the ballot papers.
public sealed interface Settling {
  /// They are settled.
  record Settled(SettledPapers papers) implements Settling {}

  /// They are not; each reason is a sentence that says what to do.
  record Refused(List<String> reasons) implements Settling {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
