package org.hustings.server.roll;

import org.hustings.count.file.CsvText;
import org.jspecify.annotations.Nullable;

/// The roll as a file, of which the published hash is the SHA-256: CSV in UTF-8, a line for each
/// elector in the order of their numbers, lines ended by a line feed.
final class RollFile {
  static final String HEADING =
      "number,member,name,email,postal_address,unit,region,entitlements\n";

  private RollFile() {}

  static String line(Elector elector) {
    StringBuilder line = new StringBuilder(200);
    line.append(elector.number());
    cell(line, elector.member().value());
    cell(line, elector.name());
    cell(line, elector.email());
    cell(line, elector.postalAddress());
    cell(line, elector.unit() == null ? null : elector.unit().slug());
    cell(line, elector.region());
    cell(line, elector.entitlements().text());
    return line.append('\n').toString();
  }

  private static void cell(StringBuilder line, @Nullable String value) {
    line.append(',').append(CsvText.cell(value));
  }
}
