package org.hustings.server.candidacy.imports;

import java.util.List;
import java.util.Set;
import org.hustings.server.candidacy.State;
import org.hustings.server.organisation.csv.Fault;

/// What a line of a file of candidates comes to.
public sealed interface Outcome {
  /// What of a candidacy a line changes.
  enum Part {
    PROFILE,
    STATEMENT,
    PHOTOGRAPH
  }

  /// A candidate who is new.
  ///
  /// @param checked whether they are on the membership register and fulfil the rules
  /// @param letter whether there is an address to which they are written
  record PutForward(boolean checked, boolean letter) implements Outcome {}

  /// A candidate who is in the contest, and something is another.
  record Changed(Set<Part> parts) implements Outcome {
    public Changed {
      parts = Set.copyOf(parts);
    }

    public boolean has(Part part) {
      return parts.contains(part);
    }
  }

  /// A candidate who is in the contest as the line has them.
  record Unchanged() implements Outcome {}

  /// Somebody who no longer stands: nothing is changed.
  record Over(State state) implements Outcome {}

  /// Nothing of the line is taken.
  record Faulty(List<Fault> faults) implements Outcome {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
