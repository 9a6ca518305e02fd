package org.hustings.server.nomination.tracker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hustings.server.candidacy.State;
import org.hustings.server.nomination.text.Phrases;

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

  /// Where the candidacy stands, in a few words. That one is nominated follows from the
  /// nominations.
  public String standing() {
    State state = candidate.state();
    if (!state.stands()) {
      return state.words();
    }
    String accepted = state == State.ACCEPTED ? ", and accepted" : "";
    if (reached.isAsked() && reached.met()) {
      return "validly nominated" + accepted;
    }
    return total > 0 ? "nominated" + accepted : state.words();
  }

  /// How many nominations are shown.
  public int number() {
    return shown.size() + members.size();
  }

  /// Who nominated, as lists name them: the bodies, then the members, who have names only where
  /// these are public: "Broxtowe CLP", "12 members".
  public List<String> nominators() {
    return Stream.concat(shown.stream().map(by -> by.body().name()), membersInWords().stream())
        .toList();
  }

  /// The members among the nominators: their public names in order, then how many more there are.
  public List<String> membersInWords() {
    List<String> words = new ArrayList<>(publicNames());
    int unnamed = members.size() - words.size();
    if (unnamed > 0) {
      words.add(unnamed + (unnamed == 1 ? " member" : " members"));
    }
    return words;
  }

  /// The names of the nominating members that are public, in order.
  public List<String> publicNames() {
    return members.stream()
        .map(Facts.ByMember::name)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Folded::of))
        .toList();
  }

  /// "Labour to Win and Open Labour"; empty for nobody.
  public String backers() {
    return Phrases.list(candidate.backers().stream().map(Facts.Backer::inSentence).toList());
  }
}
