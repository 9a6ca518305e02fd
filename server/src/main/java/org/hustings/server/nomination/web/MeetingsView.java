package org.hustings.server.nomination.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.text.Phrases;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AsAt;
import org.jspecify.annotations.Nullable;

/// The answer to "when will my local party decide?".
///
/// @param body what most of those who nominate are called
/// @param query what was looked for; empty for everything
/// @param lines the bodies found, by name
/// @param more how many more were found than are shown
public record MeetingsView(
    ElectionDefinition election, AsAt asAt, String body, String query, List<Line> lines, int more) {
  /// What a body is called where none is known.
  static final String USUAL_BODY = "local party";

  public MeetingsView {
    lines = List.copyOf(lines);
  }

  /// "When will my local party decide?"
  static String question(String body) {
    return "When will my " + body + " decide?";
  }

  public String question() {
    return question(body);
  }

  /// Whether the meeting is over, or under way.
  public boolean hasBegun(Meeting meeting) {
    return meeting.hasBegun(LocalDateTime.ofInstant(asAt.instant(), election.zone()));
  }

  /// The earlier time that is shown, in words; empty for now.
  public String earlier() {
    return asAt.isEarlier() ? asAt.words(election.zone()) : "";
  }

  /// "Monday 3 August 2020"
  public String day(LocalDate day) {
    return MomentWords.date(day);
  }

  /// A body, its meeting if one is announced, and how many nominations it has made.
  ///
  /// @param calledOff why its meeting was called off and no other announced; else empty
  public record Line(Unit body, @Nullable Meeting meeting, String calledOff, int made) {
    /// "Thursday 6 August 2020, 7pm"; empty if nothing is announced.
    public String when() {
      return meeting == null ? "" : MomentWords.dateAndTime(meeting.at());
    }

    /// "9 nominations".
    public String nominations() {
      return Phrases.nominations(made);
    }
  }
}
