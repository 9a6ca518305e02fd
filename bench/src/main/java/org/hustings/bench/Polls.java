package org.hustings.bench;

import java.util.List;
import java.util.Set;
import org.hustings.count.Contest;
import org.hustings.count.RankingsBuilder;

/// PublicContests that need no file.
final class Polls {
  static final Contest EMPTY =
      new Contest("", 1, List.of(), Set.of(), List.of(), new RankingsBuilder().build(), 0);

  private Polls() {}
}
