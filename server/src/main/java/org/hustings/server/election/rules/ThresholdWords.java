package org.hustings.server.election.rules;

import java.util.List;
import org.hustings.definition.threshold.AllOf;
import org.hustings.definition.threshold.AnyOf;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Members;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.definition.threshold.Progress;
import org.hustings.definition.threshold.ShareOfBodies;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.words.Message;

/// The support that a candidate needs, and how far it has come, in the organisation's own names for
/// its bodies.
public final class ThresholdWords {
  private ThresholdWords() {}

  /// "five CLPs", "5% of all CLPs", "20 members"
  public static Message support(Threshold threshold, Vocabulary vocabulary) {
    return switch (threshold) {
      case Bodies bodies -> bodies(bodies, vocabulary);
      case ShareOfBodies share ->
          Message.of(
              "election.support.share",
              "percent",
              share.percent().stripTrailingZeros().toPlainString(),
              "many",
              vocabulary.bodies(share.kind(), 2));
      case Members members ->
          Message.of(
              "election.support.members",
              "number",
              number(members.number()),
              "count",
              members.number());
      case AllOf all ->
          Message.of(
              "election.list.all",
              "parts",
              all.parts().stream().map(part -> ofAll(part, vocabulary)).toList());
      case AnyOf any ->
          Message.of(
              "election.list.any",
              "parts",
              any.parts().stream().map(part -> ofAny(part, vocabulary)).toList());
      case NothingNeeded _ -> Message.of("election.support.nobody");
    };
  }

  private static Message ofAll(Threshold part, Vocabulary vocabulary) {
    Message support = support(part, vocabulary);
    return part instanceof AnyOf ? Message.of("election.list.either", "parts", support) : support;
  }

  private static Message ofAny(Threshold part, Vocabulary vocabulary) {
    Message support = support(part, vocabulary);
    return part instanceof AllOf all
        ? Message.of("election.list.together", "number", all.parts().size(), "parts", support)
        : support;
  }

  private static Message bodies(Bodies bodies, Vocabulary vocabulary) {
    return Message.of(
        "election.support.bodies",
        "number",
        number(bodies.number()),
        "count",
        bodies.number(),
        "one",
        named(vocabulary, bodies.kinds(), 1),
        "many",
        named(vocabulary, bodies.kinds(), 2),
        "regions",
        bodies.distinctRegions(),
        "own",
        !bodies.oneOwn() ? "none" : bodies.number() == 1 ? "only" : "some");
  }

  /// "3 of 5 CLPs"
  public static Message progress(Progress progress, Vocabulary vocabulary) {
    return switch (progress) {
      case Progress.Towards towards -> towards(towards, vocabulary);
      case Progress.TowardsUnknown unknown ->
          Message.of(
              "election.progress.unknown",
              "reached",
              unknown.reached(),
              "support",
              support(unknown.share(), vocabulary));
      case Progress.Combined combined ->
          Message.of(
              combined.all() ? "election.list.all" : "election.list.any",
              "parts",
              combined.parts().stream().map(part -> progress(part, vocabulary)).toList());
    };
  }

  private static Message towards(Progress.Towards towards, Vocabulary vocabulary) {
    return towards.kinds().isEmpty()
        ? Message.of(
            "election.progress.members", "reached", towards.reached(), "needed", towards.needed())
        : Message.of(
            "election.progress.bodies",
            "reached",
            towards.reached(),
            "needed",
            towards.needed(),
            "one",
            named(vocabulary, towards.kinds(), 1),
            "many",
            named(vocabulary, towards.kinds(), 2),
            "regions",
            towards.distinctRegions(),
            "missing",
            towards.ownMissing());
  }

  private static List<String> named(Vocabulary vocabulary, List<String> kinds, int number) {
    return kinds.stream().map(kind -> vocabulary.bodies(kind, number)).toList();
  }

  static Message number(int number) {
    return Message.of("election.number", "number", number);
  }
}
