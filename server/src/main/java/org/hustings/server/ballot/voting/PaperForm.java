package org.hustings.server.ballot.voting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;

/// A ballot paper as a form.
///
/// @param boxes what stands in the candidates' boxes, by their keys; empty boxes are left out
/// @param blank whether the box for a blank paper is ticked
/// @param marks what that amounts to, as far as it can be told; empty where the voter leaves the
///   paper out
/// @param faults why it may not be cast like that
public record PaperForm(
    BallotPaper paper,
    Map<String, String> boxes,
    boolean blank,
    Optional<Marks> marks,
    List<MarkFault> faults) {
  public PaperForm {
    boxes = Map.copyOf(boxes);
    faults = List.copyOf(faults);
  }

  /// The paper's place on the page.
  public String id() {
    return "paper-" + paper.contest().slug();
  }

  /// The name of a candidate's field in the form.
  public String field(PaperCandidate candidate) {
    return "mark." + paper.contest().slug() + "." + candidate.key();
  }

  /// The id of a candidate's field on the page.
  public String fieldId(String key) {
    return id() + "-" + key;
  }

  public String blankField() {
    return "blank." + paper.contest().slug();
  }

  public String mark(PaperCandidate candidate) {
    return boxes.getOrDefault(candidate.key(), "");
  }

  public boolean isFaulty(PaperCandidate candidate) {
    return faults.stream().anyMatch(fault -> fault.candidate().equals(candidate.key()));
  }

  /// Those marked: in order of preference, or as the paper lists them.
  public List<PaperCandidate> marked() {
    return switch (marks.orElse(null)) {
      case Marks.Preferences(List<String> keys) ->
          keys.stream().flatMap(key -> paper.candidate(key).stream()).toList();
      case Marks.Crosses(List<String> keys) ->
          paper.candidates().stream().filter(one -> keys.contains(one.key())).toList();
      case null, default -> List.of();
    };
  }

  /// The filled fields of this paper.
  Stream<MarkField> fields() {
    Stream<MarkField> filled =
        paper.candidates().stream()
            .filter(one -> boxes.containsKey(one.key()))
            .map(one -> new MarkField(field(one), mark(one)));
    return blank ? Stream.concat(filled, Stream.of(new MarkField(blankField(), "yes"))) : filled;
  }
}
