package org.hustings.server.enquiry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an enquiry is about: `election:autumn-2027`, `unit:broxtowe-clp`, `group:yew`, `site:`.
///
/// @param slug of the election, unit or group; empty for the site
public record Topic(Of of, String slug) {
  private static final int LONGEST = 200;

  public static final Topic SITE = new Topic(Of.SITE, "");

  private static final Pattern SHAPE =
      Pattern.compile("(election|unit|group):[a-z0-9]+(-[a-z0-9]+)*");

  /// What it is that a topic is.
  public enum Of {
    ELECTION,
    UNIT,
    GROUP,
    SITE
  }

  /// Reads what `toString` wrote, or somebody sent; whether there is such a thing is not looked at.
  static Optional<Topic> find(String text) {
    if (text.equals(SITE.toString())) {
      return Optional.of(SITE);
    }
    // the shape is looked for by recursion
    if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] parts = text.split(":", 2);
    return Optional.of(new Topic(Of.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]));
  }

  @Override
  public String toString() {
    return of.name().toLowerCase(Locale.ROOT) + ":" + slug;
  }
}
