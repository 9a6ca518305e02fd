package org.hustings.server.nomination.web;

import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominator;

/// The two records of a contest: what bodies nominated, which everybody reads, and what members did
/// for themselves.
enum NominationRecord {
  OF_BODIES(
      "",
      "Everything that bodies ever nominated for ",
      "Body",
      "Say why: the reason is published."),
  OF_MEMBERS(
      "/members",
      "Everything that members ever nominated for themselves for ",
      "Member",
      "Say why: the reason is kept with it.");

  private final String folder;
  private final String about;
  private final String nominators;
  private final String reasonWanted;

  NominationRecord(String folder, String about, String nominators, String reasonWanted) {
    this.folder = folder;
    this.about = about;
    this.nominators = nominators;
    this.reasonWanted = reasonWanted;
  }

  /// The address below that of the contest.
  String path() {
    return "/nominations/record" + folder;
  }

  /// What it is the record of, but for the contest's name.
  String about() {
    return about;
  }

  /// What the nominators are called.
  String nominators() {
    return nominators;
  }

  /// What is said to whoever gives no reason.
  String reasonWanted() {
    return reasonWanted;
  }

  boolean has(Nomination nomination) {
    return switch (nomination.nominator()) {
      case Nominator.Body _ -> this == OF_BODIES;
      case Nominator.OneMember _ -> this == OF_MEMBERS;
    };
  }
}
