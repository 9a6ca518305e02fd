package org.hustings.server.ballot.voting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hustings.ballotbox.marks.Fault;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.MarkingRules;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.NumberBoxes;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.jspecify.annotations.Nullable;

/// Reads what was marked on a paper from the form that was sent.
final class PaperReading {
  private final BallotPaper paper;
  private final Map<String, String> boxes = new HashMap<>();
  private final boolean blank;
  private final List<MarkFault> faults = new ArrayList<>();

  private PaperReading(BallotPaper paper, Function<String, @Nullable String> sent) {
    this.paper = paper;
    PaperForm empty = unmarked(paper);
    for (PaperCandidate candidate : paper.candidates()) {
      String mark = sent.apply(empty.field(candidate));
      if (mark != null && !mark.isBlank()) {
        boxes.put(candidate.key(), mark.strip());
      }
    }
    blank = paper.blank() && sent.apply(empty.blankField()) != null;
  }

  static PaperForm unmarked(BallotPaper paper) {
    return new PaperForm(paper, Map.of(), false, Optional.empty(), List.of());
  }

  /// @param sent the value of a field by its name, null where it was not sent
  static PaperForm of(BallotPaper paper, Function<String, @Nullable String> sent) {
    PaperReading reading = new PaperReading(paper, sent);
    Optional<Marks> marks = reading.marks();
    return new PaperForm(paper, reading.boxes, reading.blank, marks, reading.faults);
  }

  private Optional<Marks> marks() {
    if (boxes.isEmpty()) {
      return blank ? Optional.of(new Marks.Blank()) : Optional.empty();
    }
    if (blank) {
      faults.add(new MarkFault(paper.contest(), "", new Fault.MarkedAndBlank()));
    }
    Marks marks = paper.isPreferential() ? preferences() : new Marks.Crosses(boxes.keySet());
    if (faults.isEmpty()) {
      faults.addAll(MarkingRules.faults(paper, marks));
    }
    return Optional.of(marks);
  }

  private Marks preferences() {
    NumberBoxes.Reading reading = NumberBoxes.read(paper, boxes);
    faults.addAll(reading.faults());
    return reading.preferences();
  }
}
