package org.hustings.server.dispatch.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Question;
import org.hustings.server.nomination.ValidNominations;
import org.hustings.server.nomination.ValidlyNominated;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// The ballot papers as they would be: those settled; before that with who is validly nominated now,
/// and where nobody is, with candidates called A, B, C.
@Component
public class SamplePapers {
  private static final int LETTERS = 26;

  private final BallotPapers papers;
  private final ValidNominations nominations;
  private final Clock clock;

  SamplePapers(BallotPapers papers, ValidNominations nominations, Clock clock) {
    this.papers = papers;
    this.nominations = nominations;
    this.clock = clock;
  }

  /// The papers, and what must be known of them.
  ///
  /// @param settled whether they are those that voters get
  /// @param invented the names of the contests whose candidates are made up
  /// @param missing the names of the contests of which it is not stated how they are counted, so that
  ///   there is no paper yet
  public record Sample(
      List<BallotPaper> papers, boolean settled, List<String> invented, List<String> missing) {
    public Sample {
      papers = List.copyOf(papers);
      invented = List.copyOf(invented);
      missing = List.copyOf(missing);
    }
  }

  public Sample of(ElectionDefinition election) {
    return papers
        .find(election.id())
        .map(one -> new Sample(one.papers(), true, List.of(), List.of()))
        .orElseGet(() -> unsettled(election));
  }

  private Sample unsettled(ElectionDefinition election) {
    // no lot has been drawn yet: this order is an example, and tells nothing of the one to come
    PaperMaking making = new PaperMaking(election, CandidateOrder.ALPHABETICAL, 0);
    List<BallotPaper> made = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (ContestDefinition contest : election.contests()) {
      Question question = contest.question();
      List<PaperCandidate> standing = standing(contest);
      if (question != null) {
        made.add(making.paper(new OnPaper.Answers(contest, question)));
      } else if (contest.counting() == null) {
        missing.add(contest.name());
      } else if (standing.isEmpty()) {
        invented.add(contest.name());
        made.add(making.paper(contest, invented(contest)));
      } else {
        made.add(making.paper(contest, standing));
      }
    }
    return new Sample(made, false, invented, missing);
  }

  private List<PaperCandidate> standing(ContestDefinition contest) {
    Optional<ValidlyNominated> nominated = nominations.of(contest.id(), clock.instant());
    return nominated.map(PaperMaking::candidates).orElse(List.of());
  }

  /// Two more than there are seats, so that there is a choice.
  private static List<PaperCandidate> invented(ContestDefinition contest) {
    return IntStream.range(0, contest.seats() + 2).mapToObj(SamplePapers::invented).toList();
  }

  private static PaperCandidate invented(int place) {
    String name =
        "Candidate " + (place < LETTERS ? Character.toString('A' + place) : "" + (place + 1));
    return new PaperCandidate(
        "example-" + (place + 1),
        null,
        name,
        "<p>" + EnglishSite.say(Message.of("sending-staff.papers.sample", "name", name)) + "</p>",
        List.of());
  }
}
