package org.hustings.server.ballot.voting;

import java.time.ZonedDateTime;
import org.hustings.ballotbox.list.SignedReceipt;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.Receipt;
import org.hustings.server.platform.SiteAddress;

/// A receipt as its page shows it. Nothing in it tells how the vote was.
///
/// @param received when the vote was taken in, to the minute
/// @param path where the ballot is found in the public list
/// @param address the same in full, for paper
/// @param signed the promise to list it, signed
/// @param draft under which the marks were kept in the browser, to be removed
public record ReceiptView(
    String title,
    ZonedDateTime received,
    String tracker,
    String path,
    String address,
    SignedReceipt signed,
    String draft,
    String guard) {
  /// Where the promise is taken away as a file. It is made of what the receipt itself says.
  public String file() {
    return "/elections/%s/receipt.txt?tracker=%s&hash=%s&at=%s&signature=%s"
        .formatted(
            signed.election(),
            signed.tracker().written(),
            signed.hash(),
            signed.receivedAt(),
            signed.signature());
  }

  static ReceiptView of(
      Receipt receipt,
      SignedReceipt signed,
      ElectionDefinition election,
      VotersCode code,
      SiteAddress site) {
    return new ReceiptView(
        election.title(),
        receipt.receivedAt().atZone(election.timetable().zone()),
        receipt.tracker().written(),
        receipt.path(),
        site.of(receipt.path()),
        signed,
        code.draft(),
        code.guard());
  }
}
