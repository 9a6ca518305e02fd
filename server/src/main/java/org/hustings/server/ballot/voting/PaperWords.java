package org.hustings.server.ballot.voting;

import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.words.Words;

/// What a ballot paper on the screen says of itself.
public final class PaperWords {
  private PaperWords() {}

  /// How far it is: "3 ranked", "4 of 9 used".
  public static String status(Words words, PaperForm form) {
    int marked = form.boxes().size();
    if (marked == 0) {
      return words.say(form.blank() ? "voting.papers.left-blank" : "voting.papers.not-marked");
    }
    return form.paper().isPreferential()
        ? words.say("voting.papers.ranked", "count", marked)
        : words.say("voting.papers.used", "count", marked, "most", form.paper().marks());
  }

  /// "Nine seats"
  public static String seats(Words words, BallotPaper paper) {
    return words.say("voting.papers.seats", "seats", paper.seats());
  }

  /// What the paper is about: "Nine seats.", or the question.
  public static String lead(Words words, BallotPaper paper) {
    return paper.question() != null
        ? paper.question()
        : words.say("voting.paper.lead", "seats", seats(words, paper));
  }

  /// "Nine seats, 40 candidates"
  public static String size(Words words, BallotPaper paper) {
    if (paper.asks()) {
      return words.say("voting.papers.question");
    }
    return words.say(
        "voting.papers.size",
        "seats",
        seats(words, paper),
        "candidates",
        words.say("voting.papers.candidates", "candidates", paper.candidates().size()));
  }

  /// What leads past its lines.
  public static String skip(Words words, BallotPaper paper) {
    return words.say(paper.asks() ? "voting.paper.skip-answers" : "voting.paper.skip");
  }

  /// How the paper is marked with a keyboard or a pen.
  public static String byHand(Words words, BallotPaper paper) {
    return paper.isPreferential()
        ? preferences(words, paper, "voting.paper.by-hand-any", "voting.paper.by-hand-most")
        : crosses(words, paper);
  }

  /// How the paper is marked by taps.
  public static String byTap(Words words, BallotPaper paper) {
    return paper.isPreferential()
        ? preferences(words, paper, "voting.paper.by-tap-any", "voting.paper.by-tap-most")
        : crosses(words, paper);
  }

  private static String preferences(Words words, BallotPaper paper, String any, String most) {
    return paper.marks() >= paper.candidates().size()
        ? words.say(any)
        : words.say(most, "most", paper.marks());
  }

  private static String crosses(Words words, BallotPaper paper) {
    return paper.asks()
        ? words.say("voting.paper.answer")
        : words.say("voting.paper.crosses", "most", paper.marks());
  }
}
