package org.hustings.server.organisation.member;

import java.util.Optional;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailServer;
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
          "\"" + text + "\" is not an e-mail address.",
          "Write one such as name@example.org, or leave it empty.");
      return null;
    }
    if (!server.takes(address.get())) {
      row.fault(
          column,
          "\""
              + text
              + "\" has letters outside ASCII before the @, and the mail server of this site"
              + " takes no such address.",
          "Write another of theirs, or leave it empty: what they are sent then goes by post.");
      return null;
    }
    return address.get().toString();
  }
}
