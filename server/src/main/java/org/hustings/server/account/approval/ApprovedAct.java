package org.hustings.server.account.approval;

import org.hustings.server.account.SignedIn;

/// A kind of act that two people must want. A bean of each room that has one.
public interface ApprovedAct {
  /// Its name, as room and verb, such as "roll.remove".
  String kind();

  /// The election to which it is to be done.
  About about(Approval approval);

  /// What will be done, in one or two sentences for whoever is to confirm it. Names and addresses
  /// may stand here: they are shown, and not kept.
  String words(Approval approval);

  /// Does it, in the transaction that takes down the confirmation.
  ///
  /// @throws ApprovalRefusedException if it cannot be done any more; nothing is then changed
  void carryOut(Approval approval, SignedIn second);
}
