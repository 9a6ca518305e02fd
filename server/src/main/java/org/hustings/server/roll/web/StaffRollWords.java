package org.hustings.server.roll.web;

import java.util.ArrayList;
import java.util.List;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.roll.claim.Claim;
import org.hustings.server.roll.claim.ClaimKind;
import org.hustings.server.roll.likeness.LikenessKind;
import org.hustings.server.roll.right.VoteAnswer;
import org.hustings.words.Words;

/// What officials' pages say of the roll, beside their own templates.
public final class StaffRollWords {
  private StaffRollWords() {}

  /// The title of a page on which something was refused, or not.
  public static String title(Words english, boolean refused, String title) {
    return refused ? english.say("roll-staff.error-title", "title", title) : title;
  }

  /// Why a member may vote in nothing.
  public static String bar(Words english, VoteAnswer.Bar bar) {
    return english.say(
        switch (bar) {
          case TAKEN_OFF -> "roll-staff.bar.taken-off";
          case NOT_ON_REGISTER -> "roll-staff.bar.not-on-register";
          case LEFT -> "roll-staff.bar.left";
          case STOOD_DOWN -> "roll-staff.bar.stood-down";
        });
  }

  /// What is claimed.
  public static String claim(Words english, ClaimKind kind) {
    return english.say(
        switch (kind) {
          case LEFT_OUT -> "claim-staff.kind.left-out";
          case WRONG -> "claim-staff.kind.wrong";
          case OBJECTION -> "claim-staff.kind.objection";
        });
  }

  /// How far a claim is.
  public static String state(Words english, RollView view, ClaimLine line) {
    Claim claim = line.claim();
    if (!claim.isOpen()) {
      return ClaimWords.state(english, view, claim);
    }
    return english.say(
        line.proposed()
            ? "claim-staff.state.proposed"
            : line.late() ? "claim-staff.state.late" : "claim-staff.state.open",
        "filed",
        view.at(claim.filedAt()),
        "due",
        view.at(claim.due()));
  }

  /// In what members are alike.
  public static String likeness(Words english, LikenessKind kind) {
    return english.say(
        switch (kind) {
          case NAME_AND_BIRTH -> "roll-staff.likeness.name-and-birth";
          case NAME_AND_ADDRESS -> "roll-staff.likeness.name-and-address";
          case EMAIL -> "roll-staff.likeness.email";
          case ADDRESS -> "roll-staff.likeness.address";
        });
  }

  /// What is to be done about members who are alike.
  public static String toSettle(Words english, LikenessKind kind) {
    return english.say(
        switch (kind) {
          case NAME_AND_BIRTH, NAME_AND_ADDRESS -> "roll-staff.duplicates.one-person";
          case EMAIL -> "roll-staff.duplicates.shared-email";
          case ADDRESS -> "roll-staff.duplicates.shared-address";
        });
  }

  /// What the register has of a member, in one line.
  public static String entry(Words english, Member member) {
    List<String> parts = new ArrayList<>();
    parts.add(member.name());
    if (member.bornOn() != null) {
      parts.add(english.say("roll-staff.duplicates.born", "day", member.bornOn()));
    }
    if (member.joinedOn() != null) {
      parts.add(english.say("roll-staff.duplicates.joined", "day", member.joinedOn()));
    }
    if (member.postalAddress() != null) {
      parts.add(member.postalAddress().replace("\n", ", "));
    }
    if (member.email() != null) {
      parts.add(member.email());
    }
    return english.say(
        "roll-staff.duplicates.entry",
        "number",
        member.number().value(),
        "entry",
        String.join(", ", parts));
  }
}
