package org.hustings.server.ballot.voting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.server.ballot.ClosingWords;
import org.hustings.server.dispatch.paper.EndedCandidacy;
import org.hustings.server.dispatch.preview.SeenFirst;
import org.hustings.server.election.stop.Stop;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// All papers of one voter as one form.
///
/// @param nothingMarked whether the papers together may not be cast, as none is marked
public record BallotForm(Voter voter, List<PaperForm> papers, boolean nothingMarked) {
  public BallotForm {
    papers = List.copyOf(papers);
  }

  static BallotForm unmarked(Voter voter, Words words) {
    return new BallotForm(
        voter,
        voter.papers().stream()
            .map(paper -> PaperReading.unmarked(OptionNames.in(words, paper)))
            .toList(),
        false);
  }

  /// @param sent the value of a field by its name, null where it was not sent
  static BallotForm read(Voter voter, Words words, Function<String, @Nullable String> sent) {
    return new BallotForm(
        voter,
        voter.papers().stream()
            .map(paper -> PaperReading.of(OptionNames.in(words, paper), sent))
            .toList(),
        false);
  }

  /// The same, as it is to be cast: at least one paper is marked, or it is refused.
  BallotForm toBeCast() {
    return papers.stream().allMatch(paper -> paper.marks().isEmpty())
        ? new BallotForm(voter, papers, true)
        : this;
  }

  public String title() {
    return voter.election().title();
  }

  /// Until when the vote must be cast.
  public String closing(Words words) {
    return ClosingWords.of(words, voter.hours(), voter.now());
  }

  public String guard() {
    return voter.code().guard();
  }

  public String draft() {
    return isPreview() ? "preview-" + voter.election().id().slug() : voter.code().draft();
  }

  /// Whether it is a look at the ballot, of which nothing can be cast.
  public boolean isPreview() {
    return voter.preview();
  }

  /// The address below which the forms go: nothing of a preview ever comes to where votes are taken.
  public String base() {
    return isPreview() ? SeenFirst.address(voter.election().id()) : "/vote";
  }

  /// Whether anything was filled in.
  public boolean isMarked() {
    return papers.stream().anyMatch(paper -> !paper.boxes().isEmpty() || paper.blank());
  }

  public boolean hasFaults() {
    return nothingMarked || papers.stream().anyMatch(paper -> !paper.faults().isEmpty());
  }

  /// What is wrong, by the id of the place where it shows.
  public Map<String, String> faults(Words words) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (nothingMarked) {
      faults.put("ballot", words.say("voting.fault.nothing"));
    }
    for (PaperForm paper : papers) {
      for (MarkFault fault : paper.faults()) {
        String place =
            fault.candidate().isEmpty() ? paper.id() + "-title" : paper.fieldId(fault.candidate());
        String sentence =
            words.say(
                "voting.fault.on-paper",
                "contest",
                paper.paper().contestName(),
                "fault",
                MarkWords.say(words, fault.fault()));
        faults.merge(place, sentence, (one, other) -> one + " " + other);
      }
    }
    return faults;
  }

  /// That the contest of a paper does not go on; null where it does.
  public @Nullable Stop stopped(PaperForm paper) {
    return voter.stopped().get(paper.paper().contest());
  }

  /// That a candidate stands no more, and what becomes of a mark; empty of one who does.
  public String ended(Words words, PaperForm paper, PaperCandidate candidate) {
    EndedCandidacy ended = voter.ended().get(candidate.key());
    return ended == null
        ? ""
        : ended.words(words, voter.election().zone(), paper.paper().isPreferential());
  }

  /// The filled fields, to be sent along.
  public List<MarkField> marks() {
    return papers.stream().flatMap(PaperForm::fields).toList();
  }

  /// What casting means, in a sentence.
  public String finality(Words words) {
    return words.say(
        voter.election().ballot().replacement()
            ? "voting.review.replaceable"
            : "voting.review.final");
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
    return voter.pack().entitlements().college(paper.paper().contest());
  }
}
