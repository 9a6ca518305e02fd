package org.hustings.server.nomination.web;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.threshold.Progress;
import org.hustings.server.candidacy.CandidacyWords;
import org.hustings.server.candidacy.State;
import org.hustings.server.election.rules.ThresholdWords;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.server.nomination.tracker.Reach;
import org.hustings.server.nomination.tracker.Reached;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// What pages say of nominations beside their own templates.
public final class NominationWords {
  private NominationWords() {}

  /// Where a candidacy stands, in a few words. That one is nominated follows from the nominations.
  public static String standing(Words words, Line line) {
    State state = line.candidate().state();
    boolean accepted = state == State.ACCEPTED;
    return switch (line.standing()) {
      case VALIDLY_NOMINATED ->
          words.say(
              accepted
                  ? "nomination.standing.validly-nominated-accepted"
                  : "nomination.standing.validly-nominated");
      case NOMINATED ->
          words.say(
              accepted
                  ? "nomination.standing.nominated-accepted"
                  : "nomination.standing.nominated");
      case AS_RECORDED -> CandidacyWords.state(words, state);
    };
  }

  /// "3 of 5 CLPs"; empty where the rules ask for nothing.
  public static String progress(Words words, ElectionDefinition election, Reached reached) {
    Progress progress = reached.progress();
    return progress == null
        ? ""
        : words.say(ThresholdWords.progress(progress, election.vocabulary()));
  }

  /// "4 of 648 have nominated.", or "4 of 648 CLPs and … have nominated." for several kinds; empty
  /// where no body nominates.
  public static String reach(Words words, List<Reach> reach) {
    if (reach.size() == 1) {
      return words.say(alone(reach.getFirst()));
    }
    return reach.isEmpty()
        ? ""
        : words.say(
            "nomination.tracker.reach-kinds",
            "kinds",
            reach.stream().map(NominationWords::ofKind).toList());
  }

  private static Message alone(Reach reach) {
    return reach.of() == null
        ? Message.of(
            "nomination.tracker.reach",
            "nominated",
            reach.nominated(),
            "one",
            reach.one(),
            "several",
            reach.several())
        : Message.of(
            "nomination.tracker.reach-of", "nominated", reach.nominated(), "of", reach.of());
  }

  private static Message ofKind(Reach reach) {
    return reach.of() == null
        ? Message.of(
            "nomination.tracker.kind",
            "nominated",
            reach.nominated(),
            "one",
            reach.one(),
            "several",
            reach.several())
        : Message.of(
            "nomination.tracker.kind-of",
            "nominated",
            reach.nominated(),
            "of",
            reach.of(),
            "several",
            reach.several());
  }

  /// The members among the nominators: their public names in order, then how many more there are.
  public static List<String> members(Words words, Line line) {
    List<String> said = new ArrayList<>(line.publicNames());
    if (line.unnamed() > 0) {
      said.add(words.say("nomination.tracker.members", "members", line.unnamed()));
    }
    return List.copyOf(said);
  }

  /// "When will my local party decide?"
  public static String whenItDecides(Words words, String body) {
    String called = body.isEmpty() ? words.say("nomination.meetings.usual-body") : body;
    return words.say("nomination.meetings.question", "body", called);
  }
}
