package org.hustings.definition.file;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which time zone somebody is likely to have meant who wrote a city, a country or an abbreviation.
final class ZoneAdvice {
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("bst", "Europe/London"),
          Map.entry("gmt/bst", "Europe/London"),
          Map.entry("uk", "Europe/London"),
          Map.entry("britain", "Europe/London"),
          Map.entry("england", "Europe/London"),
          Map.entry("scotland", "Europe/London"),
          Map.entry("wales", "Europe/London"),
          Map.entry("ist", "Europe/Dublin"),
          Map.entry("ireland", "Europe/Dublin"),
          Map.entry("cest", "Europe/Paris"));

  private ZoneAdvice() {}

  static String of(String written) {
    String folded = written.strip().toLowerCase(Locale.ROOT);
    if (MEANT.containsKey(folded)) {
      return "did you mean \"%s\"?".formatted(MEANT.get(folded));
    }
    String city = "/" + folded.replace(' ', '_');
    List<String> there =
        ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(city))
            .sorted()
            .toList();
    return there.isEmpty()
        ? Spelling.advice(written, ZoneId.getAvailableZoneIds())
        : "did you mean \"%s\"?".formatted(there.getFirst());
  }
}
