package org.hustings.server.nomination.meeting;

import org.hustings.server.platform.Refusal;

/// Why a meeting cannot be announced so.
public enum MeetingRefusal implements Refusal {
  NOWHERE("Say where the meeting is held, or where it is joined."),
  NOTICE_AFTER_IT("Notice of a meeting is given before the meeting."),
  NEGATIVE_NUMBER("A quorum and an attendance are numbers from 0 on.");

  private final String words;

  MeetingRefusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }
}
