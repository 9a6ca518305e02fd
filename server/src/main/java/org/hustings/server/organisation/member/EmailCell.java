package org.hustings.server.organisation.member;

import java.util.Optional;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailServer;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a cell that holds an e-mail address or nothing.
@Component
public class EmailCell {
  private final MailServer server;

  EmailCell(MailServer server) {
    this.server = server;
  }

  /// The address as it is kept; null where there is none, or none to which letters can go.
  public @Nullable String of(CsvRow row, Column column) {
    String text = row.text(column);
    if (text == null) {
      return null;
    }
    Optional<EmailAddress> address = EmailAddress.parse(text);
    if (address.isEmpty()) {
      row.fault(
          column,
          Message.of("cell-staff.no-email", "found", text),
          Message.of("cell-staff.no-email.do"));
      return null;
    }
    if (!server.takes(address.get())) {
      row.fault(
          column,
          Message.of("cell-staff.email-letters", "found", text),
          Message.of("cell-staff.email-letters.do"));
      return null;
    }
    return address.get().toString();
  }
}
