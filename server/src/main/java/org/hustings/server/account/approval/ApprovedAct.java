package org.hustings.server.account.approval;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.account.SignedIn;

/// A kind of act that two people must want. A bean of each room that has one; what is to be known
/// of it stands in `two-person-acts.txt`, without which the program does not start.
public interface ApprovedAct {
  /// Subjects that begin with the election: "contest:council-2020/chair".
  Pattern OF_ELECTION = Pattern.compile("^(?:election|contest|elector|roll):([^/]+)");

  /// Its name, as room and verb, such as "roll.remove".
  String kind();

  /// The election to which it is to be done.
  About about(Approval approval);

  /// The short name of the election that it is about, as its details or its subject name it; empty
  /// for an act about none. Whoever has an interest in it neither proposes nor confirms.
  default String electionOf(Approval approval) {
    String named = approval.details().get("election");
    if (named != null) {
      return named;
    }
    Matcher subject = OF_ELECTION.matcher(approval.subject());
    return subject.find() ? subject.group(1) : "";
  }

  /// What will be done, in one or two sentences for whoever is to confirm it. Names and addresses
  /// may stand here: they are shown, and not kept.
  String words(Approval approval);

  /// What it comes to, point by point, where a sentence does not hold it: what was and what will
  /// be.
  default List<String> points(Approval approval) {
    return List.of();
  }

  /// On what it rests beside its details, in any form that is the same as long as that is the same:
  /// the version of a definition, an entry of the roll. A proposal of which this has changed
  /// lapses.
  String grounds(Approval approval);

  /// Does it, in the transaction that takes down the confirmation.
  ///
  /// @throws ApprovalRefusedException if it cannot be done any more; nothing is then changed
  void carryOut(Approval approval, SignedIn second);
}
