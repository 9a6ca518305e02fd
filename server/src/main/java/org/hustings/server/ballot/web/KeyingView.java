package org.hustings.server.ballot.web;

import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.SpoiltReason;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.ElectionDefinition;

/// The papers of one pack, to be keyed.
///
/// @param number as it is printed on them
/// @param imageKept whether an image of them is kept already
/// @param imageFault what is wrong with the image that was given; empty if nothing is
/// @param papers with their candidates in the order in which they are printed
public record KeyingView(
    ElectionDefinition election,
    String number,
    List<BallotPaper> papers,
    Map<String, String> fields,
    List<MarkFault> faults,
    boolean imageKept,
    String imageFault) {
  public String path() {
    return "/staff/elections/%s/post/key".formatted(election.id());
  }

  public boolean hasFaults() {
    return !faults.isEmpty() || !imageFault.isEmpty();
  }

  public List<SpoiltReason> reasons() {
    return List.of(SpoiltReason.values());
  }

  public String name(BallotPaper paper, PaperCandidate candidate) {
    return KeyingForm.name(paper, candidate);
  }

  public String value(String name) {
    return fields.getOrDefault(name, "");
  }

  public boolean isTicked(String name) {
    return !value(name).isBlank();
  }

  /// The id of the field at which a fault shows.
  public String field(MarkFault fault) {
    String contest = fault.contest().slug();
    return fault.candidate().isEmpty() ? contest : contest + "." + fault.candidate();
  }
}
