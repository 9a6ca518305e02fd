package org.hustings.server.organisation.unit;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Words;

/// A kind of unit: what one is called, what several are called, what is written after a name
/// (`CLP`; empty for nothing), and what else people write there (`Constituency Labour Party`).
public record Kind(KindId id, String name, String plural, String suffix, List<String> alsoWritten) {
  public Kind {
    alsoWritten = List.copyOf(alsoWritten);
  }

  /// A unit's name with what is written after it: "Broxtowe CLP".
  public String fullName(String name) {
    return suffix.isEmpty() || Words.of(name).endsWith(Words.of(suffix))
        ? name
        : name + " " + suffix;
  }

  /// The name without what is written after names of this kind: "Broxtowe" for "Broxtowe CLP". The
  /// spelling of what stays is kept.
  String bareName(String written) {
    String trimmed = written.strip();
    return markers()
        .filter(marker -> trimmed.length() > marker.length() + 1)
        .filter(marker -> endsWithWord(trimmed, marker))
        .findFirst()
        .map(marker -> trimmed.substring(0, trimmed.length() - marker.length()).strip())
        .orElse(trimmed);
  }

  /// The words of a name less those that only tell the kind; unchanged where there are none.
  public Words bare(Words written) {
    return markers()
        .map(marker -> written.without(Words.of(marker)))
        .filter(rest -> !rest.equals(written))
        .findFirst()
        .orElse(written);
  }

  /// The longest first, so that "Constituency Labour Party" does not leave "Constituency" behind.
  private Stream<String> markers() {
    return Stream.concat(Stream.of(suffix), alsoWritten.stream())
        .filter(marker -> !marker.isBlank())
        .sorted((one, other) -> other.length() - one.length());
  }

  private static boolean endsWithWord(String text, String marker) {
    int from = text.length() - marker.length();
    return text.regionMatches(true, from, marker, 0, marker.length())
        && !Character.isLetterOrDigit(text.charAt(from - 1));
  }
}
