package org.hustings.server.ballot.post;

import java.util.List;
import org.hustings.ballotbox.marks.MarkFault;

/// What came of keying a paper.
public sealed interface KeyingOutcome {
  /// The first clerk has keyed it; a second must.
  record First() implements KeyingOutcome {}

  /// Two clerks agree: its marks are sealed in the box.
  record Agreed() implements KeyingOutcome {}

  /// Two clerks differ: a third must key it.
  record Differ() implements KeyingOutcome {}

  /// The third agrees with neither: it begins afresh with two clerks.
  record Afresh() implements KeyingOutcome {}

  /// This clerk has keyed it already: others must.
  record OwnAgain() implements KeyingOutcome {}

  /// It does not wait to be keyed: it is not scanned in, was set aside, or is done.
  record NotWaiting() implements KeyingOutcome {}

  /// What was keyed cannot stand on the papers.
  record Faulty(List<MarkFault> faults) implements KeyingOutcome {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
