package org.hustings.server.nomination.web;

import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominator;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// The two records of a contest: what bodies nominated, which everybody reads, and what members did
/// for themselves.
public enum NominationRecord {
  OF_BODIES(""),
  OF_MEMBERS("/members");

  private final String folder;

  NominationRecord(String folder) {
    this.folder = folder;
  }

  /// The address below that of the contest.
  String path() {
    return "/nominations/record" + folder;
  }

  /// What it is the record of.
  public String about(Words words, String contest) {
    return words.say(
        switch (this) {
          case OF_BODIES -> Message.of("nomination.record.of-bodies", "contest", contest);
          case OF_MEMBERS -> Message.of("nomination.record.of-members", "contest", contest);
        });
  }

  /// What the nominators are called.
  public String nominators(Words words) {
    return words.say(
        switch (this) {
          case OF_BODIES -> "nomination.record.body";
          case OF_MEMBERS -> "nomination.record.member";
        });
  }

  /// What is said to whoever gives no reason.
  String reasonWanted(Words words) {
    return words.say(
        switch (this) {
          case OF_BODIES -> "nomination.record.refused.why-bodies";
          case OF_MEMBERS -> "nomination.record.refused.why-members";
        });
  }

  boolean has(Nomination nomination) {
    return switch (nomination.nominator()) {
      case Nominator.Body _ -> this == OF_BODIES;
      case Nominator.OneMember _ -> this == OF_MEMBERS;
    };
  }
}
