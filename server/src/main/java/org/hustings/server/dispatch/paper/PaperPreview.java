package org.hustings.server.dispatch.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.nomination.LeftOut;
import org.hustings.server.nomination.ValidNominations;
import org.hustings.server.nomination.ValidlyNominated;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Who would stand on the ballot papers if they were settled now, and who would not, by which rule.
@Component
public class PaperPreview {
  private final ValidNominations nominations;
  private final Stops stops;
  private final Clock clock;

  PaperPreview(ValidNominations nominations, Stops stops, Clock clock) {
    this.stops = stops;
    this.nominations = nominations;
    this.clock = clock;
  }

  /// One contest.
  ///
  /// @param standing by name
  /// @param leftOut by name, each with the rule
  public record Contest(
      String name, boolean unopposed, List<String> standing, List<String> leftOut) {
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
        .map(contest -> nominations.of(contest.id(), now).orElseThrow())
        .map(nominated -> nominated.contest().id() + ": " + nominated.candidates())
        .collect(Collectors.joining("\n"));
  }

  private Contest of(ContestDefinition contest, Instant now, Words english) {
    ValidlyNominated nominated = nominations.of(contest.id(), now).orElseThrow();
    return new Contest(
        contest.name(),
        nominated.isUnopposed(),
        nominated.candidates().stream().map(one -> one.name().shown()).toList(),
        nominations.leftOut(contest.id(), now).stream().map(one -> said(one, english)).toList());
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
