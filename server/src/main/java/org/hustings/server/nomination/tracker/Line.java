package org.hustings.server.nomination.tracker;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// One candidate in a tracker.
///
/// @param total the candidate's nominations, whichever of them are shown
/// @param shown the nominations by bodies that were asked for, by the name of the body
/// @param members those by members that were asked for
/// @param reached how far the candidate is towards the threshold
public record Line(
    Facts.Candidate candidate,
    int total,
    List<By> shown,
    List<Facts.ByMember> members,
    Reached reached) {
  public Line {
    shown = List.copyOf(shown);
    members = List.copyOf(members);
  }

  /// A nomination by a body, and when it was recorded.
  public record By(Facts.Body body, Instant recordedAt) {}

  /// What the nominations make of the candidacy.
  public NominationStanding standing() {
    if (!candidate.state().stands()) {
      return NominationStanding.AS_RECORDED;
    }
    if (reached.isAsked() && reached.met()) {
      return NominationStanding.VALIDLY_NOMINATED;
    }
    return total > 0 ? NominationStanding.NOMINATED : NominationStanding.AS_RECORDED;
  }

  /// How many nominations are shown.
  public int number() {
    return shown.size() + members.size();
  }

  /// How many nominating members have no public name.
  public int unnamed() {
    return members.size() - publicNames().size();
  }

  /// The names of the nominating members that are public, in order.
  public List<String> publicNames() {
    return members.stream()
        .map(Facts.ByMember::name)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Folded::of))
        .toList();
  }

  /// What the groups that back the candidate are called within a sentence.
  public List<String> backers() {
    return candidate.backers().stream().map(Facts.Backer::inSentence).toList();
  }
}
