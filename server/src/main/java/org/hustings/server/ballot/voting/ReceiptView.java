package org.hustings.server.ballot.voting;

import java.time.ZonedDateTime;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.Receipt;
import org.hustings.server.platform.SiteAddress;

/// A receipt as its page shows it. Nothing in it tells how the vote was.
///
/// @param received when the vote was taken in, to the minute
/// @param path where the ballot is found in the public list
/// @param address the same in full, for paper
/// @param draft under which the marks were kept in the browser, to be removed
public record ReceiptView(
    String title,
    ZonedDateTime received,
    String tracker,
    String path,
    String address,
    String draft,
    String guard) {
  static ReceiptView of(
      Receipt receipt, ElectionDefinition election, VotersCode code, SiteAddress site) {
    return new ReceiptView(
        election.title(),
        receipt.receivedAt().atZone(election.timetable().zone()),
        receipt.tracker().written(),
        receipt.path(),
        site.of(receipt.path()),
        code.draft(),
        code.guard());
  }
}
