package org.hustings.server.roll;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The roll as a file, of which the published hash is the SHA-256: CSV in UTF-8, a line for each
/// elector in the order of their numbers, lines ended by a line feed.
final class RollFile {
  static final String HEADING =
      "number,member,name,email,postal_address,unit,region,entitlements\n";

  private RollFile() {}

  static String line(Elector elector) {
    List<@Nullable String> cells =
        Stream.<@Nullable String>of(
                elector.number().toString(),
                elector.member().value(),
                elector.name(),
                elector.email(),
                elector.postalAddress(),
                elector.unit() == null ? null : elector.unit().slug(),
                elector.region(),
                elector.entitlements().stream()
                    .map(EntitlementText::of)
                    .collect(Collectors.joining("|")))
            .toList();
    return cells.stream().map(RollFile::cell).collect(Collectors.joining(",")) + "\n";
  }

  private static String cell(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean plain =
        value.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r');
    return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
