package org.hustings.server.ballot.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.NumberBoxes;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.marks.SpoiltReason;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.server.dispatch.Pack;
import org.jspecify.annotations.Nullable;

/// The form in which a clerk keys what stands on the papers of a pack. A field is named by contest
/// and candidate, as in `council.17`; what a paper is besides marked, by the contest alone.
record KeyingForm(Map<String, String> fields) {
  static final String MARKED = "marked";
  static final String BLANK = "blank";
  static final String NOT_RETURNED = "not-returned";

  /// What was keyed, and what of it cannot be read.
  record Read(Papers papers, List<MarkFault> faults) {}

  Read read(Pack pack, List<BallotPaper> papers) {
    List<MarkedPaper> marked = new ArrayList<>();
    List<MarkFault> faults = new ArrayList<>();
    for (BallotPaper paper : papers) {
      Marks marks = marks(paper, faults);
      if (marks != null) {
        marked.add(
            new MarkedPaper(paper.contest(), pack.entitlements().college(paper.contest()), marks));
      }
    }
    return new Read(new Papers(pack.election(), marked), faults);
  }

  private @Nullable Marks marks(BallotPaper paper, List<MarkFault> faults) {
    String state = fields.getOrDefault(paper.contest().slug(), MARKED);
    return switch (state) {
      case NOT_RETURNED -> null;
      case BLANK -> new Marks.Blank();
      case MARKED -> marked(paper, faults);
      default ->
          SpoiltReason.ofKey(state)
              .<Marks>map(Marks.Spoilt::new)
              .orElseGet(() -> marked(paper, faults));
    };
  }

  private Marks marked(BallotPaper paper, List<MarkFault> faults) {
    Map<String, String> boxes = new HashMap<>();
    for (PaperCandidate candidate : paper.candidates()) {
      boxes.put(candidate.key(), fields.getOrDefault(name(paper, candidate), ""));
    }
    if (!paper.isPreferential()) {
      return new Marks.Crosses(
          boxes.entrySet().stream()
              .filter(box -> !box.getValue().isBlank())
              .map(Map.Entry::getKey)
              .toList());
    }
    NumberBoxes.Reading reading = NumberBoxes.read(paper, boxes);
    faults.addAll(reading.faults());
    return reading.preferences();
  }

  static String name(BallotPaper paper, PaperCandidate candidate) {
    return paper.contest().slug() + "." + candidate.key();
  }
}
