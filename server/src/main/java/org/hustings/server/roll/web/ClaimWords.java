package org.hustings.server.roll.web;

import org.hustings.server.roll.claim.Claim;
import org.hustings.server.roll.claim.ClaimKind;
import org.hustings.words.Words;

/// What pages say of a claim, beside their own templates.
public final class ClaimWords {
  private ClaimWords() {}

  /// What is claimed, as a heading and as a link that leads to the form.
  public static String kind(Words words, ClaimKind kind) {
    return words.say(
        switch (kind) {
          case LEFT_OUT -> "claim.kind.left-out";
          case WRONG -> "claim.kind.wrong";
          case OBJECTION -> "claim.kind.objection";
        });
  }

  /// How far it is, in a sentence.
  public static String state(Words words, RollView view, Claim claim) {
    Claim.Decision decision = claim.decision();
    if (claim.withdrawnAt() != null) {
      return words.say("claim.state.withdrawn", "when", view.at(claim.withdrawnAt()));
    }
    if (decision == null) {
      return words.say(
          "claim.state.filed", "when", view.at(claim.filedAt()), "due", view.at(claim.due()));
    }
    return words.say(
        decision.granted() ? "claim.state.granted" : "claim.state.refused",
        "when",
        view.at(decision.at()));
  }
}
