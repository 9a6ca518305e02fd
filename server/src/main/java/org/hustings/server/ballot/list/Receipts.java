package org.hustings.server.ballot.list;

import java.time.Instant;
import java.util.Optional;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.ballotbox.list.SignedReceipt;
import org.hustings.definition.ElectionId;
import org.springframework.stereotype.Component;

/// Signs receipts, and says whether what one promised was kept.
@Component
public class Receipts {
  private final SigningKey key;
  private final SealedBallots list;

  Receipts(SigningKey key, SealedBallots list) {
    this.key = key;
    this.list = list;
  }

  /// The receipt of a ballot, signed. The same is signed alike each time.
  public SignedReceipt sign(
      ElectionId election, BallotTracker tracker, String hash, Instant receivedAt) {
    SignedReceipt receipt = new SignedReceipt(election, tracker, hash, receivedAt, "");
    return receipt.with(key.sign(receipt.signedBytes()));
  }

  /// What became of a receipt.
  public enum Standing {
    /// This site did not sign it for this election.
    NOT_SIGNED,
    /// Its ballot is on the list as promised.
    KEPT,
    /// It is not, and need not be yet.
    WAITING,
    /// It is not, or another ballot is under its tracker.
    BROKEN
  }

  /// How a receipt stands at a time.
  public Standing standing(ElectionId election, SignedReceipt receipt, Instant now) {
    if (!receipt.election().equals(election)
        || !key.signed(receipt.signedBytes(), receipt.signature())) {
      return Standing.NOT_SIGNED;
    }
    Optional<ListedBallot> line = list.find(election, receipt.tracker());
    if (line.isPresent()) {
      return line.get().hash().equals(receipt.hash()) ? Standing.KEPT : Standing.BROKEN;
    }
    return now.isAfter(receipt.listedBy()) ? Standing.BROKEN : Standing.WAITING;
  }
}
