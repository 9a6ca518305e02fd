package org.hustings.server.nomination.meeting;

import org.hustings.server.platform.Refusal;
import org.hustings.words.Message;

/// Why a meeting cannot be announced so.
public enum MeetingRefusal implements Refusal {
  NOWHERE,
  NOTICE_AFTER_IT,
  NEGATIVE_NUMBER;

  @Override
  public Message reason() {
    return Message.of(
        switch (this) {
          case NOWHERE -> "nomination.meeting.refused.nowhere";
          case NOTICE_AFTER_IT -> "nomination.meeting.refused.notice-after";
          case NEGATIVE_NUMBER -> "nomination.meeting.refused.negative";
        });
  }
}
