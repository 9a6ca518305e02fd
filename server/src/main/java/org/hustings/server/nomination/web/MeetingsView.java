package org.hustings.server.nomination.web;

import java.time.LocalDateTime;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AsAt;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// The answer to "when will my local party decide?".
///
/// @param body what most of those who nominate are called; empty where none is known
/// @param query what was looked for; empty for everything
/// @param lines the bodies found, by name
/// @param more how many more were found than are shown
public record MeetingsView(
    ElectionDefinition election, AsAt asAt, String body, String query, List<Line> lines, int more) {
  public MeetingsView {
    lines = List.copyOf(lines);
  }

  /// "When will my local party decide?"
  public String question(Words words) {
    return NominationWords.whenItDecides(words, body);
  }

  /// Whether the meeting is over, or under way.
  public boolean hasBegun(Meeting meeting) {
    return meeting.hasBegun(LocalDateTime.ofInstant(asAt.instant(), election.zone()));
  }

  /// The earlier time that is shown, in words; empty for now.
  public String earlier(Words words) {
    return asAt.earlier(words, election.zone());
  }

  /// A body, its meeting if one is announced, and how many nominations it has made.
  ///
  /// @param calledOff why its meeting was called off and no other announced; else empty
  public record Line(Unit body, @Nullable Meeting meeting, String calledOff, int made) {}
}
