package org.hustings.server.organisation.member;

import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.jspecify.annotations.Nullable;

/// A cell that holds an e-mail address or nothing.
public final class EmailCell {
  private EmailCell() {}

  public static @Nullable String of(CsvRow row, Column column) {
    String text = row.text(column);
    if (text != null && !EmailAddress.isOne(text)) {
      row.fault(
          column,
          "\"" + text + "\" is not an e-mail address.",
          "Write one such as name@example.org, or leave it empty.");
      return null;
    }
    return text;
  }
}
