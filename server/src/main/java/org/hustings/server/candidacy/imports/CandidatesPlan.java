package org.hustings.server.candidacy.imports;

import java.util.List;
import java.util.function.Predicate;
import org.hustings.server.candidacy.imports.Outcome.Part;
import org.hustings.server.organisation.csv.FaultGroup;

/// What taking in a file of candidates would change.
///
/// @param notes how the file was read
/// @param faults what is wrong with lines or with the file as a whole, by kind
/// @param whole whether the file as a whole can be read
public record CandidatesPlan(
    List<Line> lines, List<String> notes, List<FaultGroup> faults, long faultCount, boolean whole) {
  public CandidatesPlan {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
    faults = List.copyOf(faults);
  }

  public Counts counts() {
    return new Counts(
        count(Outcome.PutForward.class::isInstance),
        count(Outcome.Unchanged.class::isInstance),
        count(Outcome.Over.class::isInstance),
        changed(Part.PROFILE),
        changed(Part.STATEMENT),
        changed(Part.PHOTOGRAPH),
        count(Outcome.Faulty.class::isInstance),
        count(one -> one instanceof Outcome.PutForward forward && forward.letter()));
  }

  /// Whether it can be taken in, without the lines that have a fault.
  public boolean isToBeConfirmed() {
    return whole && counts().changesAnything();
  }

  private long changed(Part part) {
    return count(one -> one instanceof Outcome.Changed changed && changed.has(part));
  }

  private long count(Predicate<Outcome> is) {
    return lines.stream().map(Line::outcome).filter(is).count();
  }
}
