package org.hustings.definition;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.timetable.ActKind;

/// What a definition leaves open although a later step needs it: no fault, but something to know
/// before one goes on.
public final class Unstated {
  private Unstated() {}

  /// Each open point as a sentence.
  public static List<String> of(ElectionDefinition definition) {
    List<String> open = new ArrayList<>();
    requireAct(definition, ActKind.NOMINATIONS_OPEN, "when nominations open", open);
    requireAct(definition, ActKind.NOMINATIONS_CLOSE, "when nominations close", open);
    requireAct(definition, ActKind.DISPATCH_BEGINS, "when ballots are dispatched", open);
    requireAct(definition, ActKind.BALLOT_CLOSES, "when the ballot closes", open);
    if (definition.ballot().channels().isEmpty()) {
      open.add("It is not stated whether votes are cast online or by post.");
    }
    definition.contests().forEach(contest -> of(definition, contest, open));
    return List.copyOf(open);
  }

  private static void requireAct(
      ElectionDefinition definition, ActKind kind, String what, List<String> open) {
    if (definition.timetable().act(kind).isEmpty()) {
      open.add("It is not stated " + what + ".");
    }
  }

  private static void of(
      ElectionDefinition definition, ContestDefinition contest, List<String> open) {
    String name = contest.name();
    if (contest.nominators().isEmpty()) {
      open.add(name + ": it is not stated who may nominate.");
    }
    if (contest.threshold() == null) {
      open.add(name + ": it is not stated how much support a candidate needs.");
    }
    if (definition.voters(contest) == null) {
      open.add(name + ": it is not stated who may vote.");
    }
    Counting counting = contest.counting();
    if (counting == null) {
      open.add(name + ": it is not stated how it is counted.");
    } else if (counting.rule() == null && counting.method().isPreferential()) {
      open.add(name + ": the exact count rule is not stated.");
    }
  }
}
