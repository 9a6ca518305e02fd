package org.hustings.server.dispatch.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Question;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.nomination.LeftOut;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who would stand on the ballot papers if they were settled now, and who would not, by which rule.
@Component
public class PaperPreview {
  private final PaperSource source;
  private final Stops stops;
  private final Clock clock;

  PaperPreview(PaperSource source, Stops stops, Clock clock) {
    this.stops = stops;
    this.source = source;
    this.clock = clock;
  }

  /// One contest.
  ///
  /// @param question what is asked; null where candidates stand
  /// @param standing by name; of a question, the answers
  /// @param leftOut by name, each with the rule
  public record Contest(
      String name,
      boolean unopposed,
      @Nullable String question,
      List<String> standing,
      List<String> leftOut) {
    public Contest {
      standing = List.copyOf(standing);
      leftOut = List.copyOf(leftOut);
    }
  }

  public List<Contest> of(ElectionDefinition election, Words english) {
    Instant now = clock.instant();
    return stops.goingOn(election, now).stream().map(contest -> of(contest, now, english)).toList();
  }

  /// The same in sentences, two for each contest.
  List<String> sentences(ElectionDefinition election, Words english) {
    List<String> sentences = new ArrayList<>();
    for (Contest contest : of(election, english)) {
      if (contest.question() != null) {
        sentences.add(
            english.say(
                "dispatch-staff.papers.asks",
                "contest",
                contest.name(),
                "question",
                contest.question(),
                "answers",
                contest.standing()));
        continue;
      }
      sentences.add(
          english.say(
              contest.unopposed()
                  ? "dispatch-staff.papers.unopposed"
                  : "dispatch-staff.papers.stand",
              "contest",
              contest.name(),
              "number",
              contest.standing().size(),
              "names",
              String.join(", ", contest.standing())));
      if (!contest.leftOut().isEmpty()) {
        sentences.add(
            english.say(
                "dispatch-staff.papers.left-out",
                "contest",
                contest.name(),
                "names",
                String.join("; ", contest.leftOut())));
      }
    }
    return sentences;
  }

  /// All that would be on the papers, in any form that is the same as long as that is the same.
  String grounds(ElectionDefinition election) {
    Instant now = clock.instant();
    return stops.goingOn(election, now).stream()
        .map(contest -> grounds(source.of(contest, now)))
        .collect(Collectors.joining("\n"));
  }

  private static String grounds(OnPaper on) {
    return on.contest().id()
        + ": "
        + switch (on) {
          case OnPaper.Answers answers -> answers.question();
          case OnPaper.Candidates candidates -> candidates.nominated().candidates();
        };
  }

  private Contest of(ContestDefinition contest, Instant now, Words english) {
    OnPaper on = source.of(contest, now);
    Question question = contest.question();
    return new Contest(
        contest.name(),
        on.isUnopposed(),
        question == null ? null : question.text(),
        on.lines().stream().map(PaperCandidate::name).toList(),
        source.leftOut(contest, now).stream().map(one -> said(one, english)).toList());
  }

  private static String said(LeftOut one, Words english) {
    Candidacy candidacy = one.candidacy();
    String name = candidacy.name().shown();
    return switch (one.why()) {
      case LeftOut.Why.StandsNoMore() -> name + ": " + candidacy.state().words();
      case LeftOut.Why.HasNotAccepted() ->
          english.say("dispatch-staff.papers.not-accepted", "name", name);
      case LeftOut.Why.BelowThreshold(int have, int need) ->
          need == 0
              ? english.say("dispatch-staff.papers.too-few", "name", name)
              : english.say(
                  "dispatch-staff.papers.below", "name", name, "have", have, "need", need);
    };
  }
}
