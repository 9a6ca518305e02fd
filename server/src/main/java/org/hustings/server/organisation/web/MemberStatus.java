package org.hustings.server.organisation.web;

import org.hustings.server.organisation.member.Member;
import org.hustings.words.Words;

/// A member's status as a reader is told it: the organisation's own word, but for the one that is
/// recorded where its files say none.
public final class MemberStatus {
  private MemberStatus() {}

  public static String say(Words words, String status) {
    return status.equals(Member.ACTIVE) ? words.say("organisation.entry.status-usual") : status;
  }
}
