package org.hustings.ballotbox.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;

/// The preferences that stand as figures in one box a candidate.
public final class NumberBoxes {
  private static final Pattern FIGURE = Pattern.compile("0*[1-9][0-9]{0,3}");

  private NumberBoxes() {}

  /// What was read: the preferences as far as they can be told, and what is wrong with them.
  public record Reading(Marks.Preferences preferences, List<MarkFault> faults) {
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /// Reads the boxes of a paper. Each preference from 1 on stands once, without a gap; empty boxes
  /// mean nothing.
  ///
  /// @param boxes what was written, by the candidate's key
  public static Reading read(BallotPaper paper, Map<String, String> boxes) {
    List<MarkFault> faults = new ArrayList<>();
    SortedMap<Integer, PaperCandidate> placed = new TreeMap<>();
    for (PaperCandidate candidate : paper.candidates()) {
      String written = boxes.getOrDefault(candidate.key(), "").strip();
      if (FIGURE.matcher(written).matches()) {
        int preference = Integer.parseInt(written);
        PaperCandidate other = placed.putIfAbsent(preference, candidate);
        if (other != null) {
          faults.add(fault(paper, candidate, preference, other));
        }
      } else if (!written.isEmpty()) {
        faults.add(
            MarkingRules.fault(
                paper, candidate.key(), new Fault.NoFigure(candidate.name(), written)));
      }
    }
    gap(paper, placed, faults);
    List<String> keys = placed.values().stream().map(PaperCandidate::key).toList();
    return new Reading(new Marks.Preferences(keys), faults);
  }

  private static MarkFault fault(
      BallotPaper paper, PaperCandidate candidate, int preference, PaperCandidate other) {
    return MarkingRules.fault(
        paper,
        candidate.key(),
        new Fault.SamePreference(other.name(), candidate.name(), preference));
  }

  private static void gap(
      BallotPaper paper, SortedMap<Integer, PaperCandidate> placed, List<MarkFault> faults) {
    int expected = 1;
    for (Map.Entry<Integer, PaperCandidate> entry : placed.entrySet()) {
      if (entry.getKey() != expected) {
        faults.add(
            MarkingRules.fault(
                paper,
                entry.getValue().key(),
                new Fault.Gap(entry.getValue().name(), entry.getKey(), expected)));
        return;
      }
      expected++;
    }
  }
}
