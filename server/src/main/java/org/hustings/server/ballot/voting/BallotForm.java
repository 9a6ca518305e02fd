package org.hustings.server.ballot.voting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.definition.vocabulary.Numbers;
import org.hustings.server.roll.Entitlement;
import org.jspecify.annotations.Nullable;

/// All papers of one voter as one form.
///
/// @param refusal why the papers together may not be cast; empty if they may
public record BallotForm(Voter voter, List<PaperForm> papers, String refusal) {
  public BallotForm {
    papers = List.copyOf(papers);
  }

  static BallotForm unmarked(Voter voter) {
    return new BallotForm(voter, voter.papers().stream().map(PaperReading::unmarked).toList(), "");
  }

  /// @param sent the value of a field by its name, null where it was not sent
  static BallotForm read(Voter voter, Function<String, @Nullable String> sent) {
    return new BallotForm(
        voter, voter.papers().stream().map(paper -> PaperReading.of(paper, sent)).toList(), "");
  }

  /// The same, as it is to be cast: at least one paper is marked, or it is refused.
  BallotForm toBeCast() {
    return papers.stream().allMatch(paper -> paper.marks().isEmpty())
        ? new BallotForm(voter, papers, "Nothing is marked yet. Mark at least one paper")
        : this;
  }

  public String title() {
    return voter.election().title();
  }

  public String closing() {
    return voter.closing();
  }

  public String guard() {
    return voter.code().guard();
  }

  public String draft() {
    return voter.code().draft();
  }

  /// "one ballot paper", "three ballot papers".
  public String number() {
    return papers.size() == 1 ? "one ballot paper" : Numbers.word(papers.size()) + " ballot papers";
  }

  /// Whether anything was filled in.
  public boolean isMarked() {
    return papers.stream().anyMatch(paper -> !paper.boxes().isEmpty() || paper.blank());
  }

  public boolean hasFaults() {
    return !faults().isEmpty();
  }

  /// What is wrong, by the id of the place where it shows.
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!refusal.isEmpty()) {
      faults.put("ballot", refusal);
    }
    for (PaperForm paper : papers) {
      for (MarkFault fault : paper.faults()) {
        String place =
            fault.candidate().isEmpty() ? paper.id() + "-title" : paper.fieldId(fault.candidate());
        faults.merge(
            place,
            paper.paper().contestName() + ": " + fault.words(),
            (one, other) -> one + " " + other);
      }
    }
    return faults;
  }

  /// The filled fields, to be sent along.
  public List<MarkField> marks() {
    return papers.stream().flatMap(PaperForm::fields).toList();
  }

  /// What casting means, in a sentence.
  public String finality() {
    return voter.election().ballot().replacement()
        ? "You can vote again until the ballot closes. Only your last vote counts."
        : "Once your vote is cast it cannot be changed.";
  }

  /// The marked papers, each with the college in which it counts; those left out are not among
  /// them.
  Papers cast() {
    return new Papers(
        voter.election().id(),
        papers.stream()
            .flatMap(paper ->
                paper.marks().stream()
                    .map(marks -> new MarkedPaper(paper.paper().contest(), college(paper), marks)))
            .toList());
  }

  private @Nullable String college(PaperForm paper) {
    return voter.pack().entitlements().stream()
        .filter(one -> one.contest().equals(paper.paper().contest()))
        .map(Entitlement::college)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
