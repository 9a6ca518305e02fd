package org.hustings.server.ballot.voting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.vocabulary.Numbers;

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

  /// The names of those marked: in order of preference, or as the paper lists them.
  public List<String> marked() {
    return switch (marks.orElse(null)) {
      case Marks.Preferences(List<String> keys) ->
          keys.stream()
              .flatMap(key -> paper.candidate(key).stream())
              .map(PaperCandidate::name)
              .toList();
      case Marks.Crosses(List<String> keys) ->
          paper.candidates().stream()
              .filter(one -> keys.contains(one.key()))
              .map(PaperCandidate::name)
              .toList();
      case null, default -> List.of();
    };
  }

  /// How far it is: "3 ranked", "4 of 9 used".
  public String status() {
    if (boxes.isEmpty()) {
      return blank ? "Left blank" : "Not marked yet";
    }
    return paper.isPreferential()
        ? boxes.size() + " ranked"
        : "%d of %d used".formatted(boxes.size(), paper.marks());
  }

  /// "Nine seats".
  public String seats() {
    String number = Numbers.word(paper.seats());
    return number.substring(0, 1).toUpperCase(Locale.ROOT)
        + number.substring(1)
        + (paper.seats() == 1 ? " seat" : " seats");
  }

  /// "40 candidates".
  public String candidates() {
    return paper.candidates().size() + " candidates";
  }

  /// How the paper is marked with a keyboard or a pen.
  public String byHand() {
    return paper.isPreferential()
        ? "Write 1 beside your first choice, 2 beside your second and so on, for " + howMany() + "."
        : crosses();
  }

  /// How the paper is marked by taps.
  public String byTap() {
    return paper.isPreferential()
        ? "Tap your first choice, then your second and so on, for " + howMany() + "."
        : crosses();
  }

  private String crosses() {
    return paper.marks() == 1
        ? "Put a cross beside one candidate."
        : "Put a cross beside each of up to %s candidates.".formatted(Numbers.word(paper.marks()));
  }

  private String howMany() {
    return paper.marks() >= paper.candidates().size()
        ? "as many or as few as you like"
        : "up to %s candidates".formatted(Numbers.word(paper.marks()));
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
