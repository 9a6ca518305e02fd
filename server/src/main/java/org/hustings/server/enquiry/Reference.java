package org.hustings.server.enquiry;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/// By what an enquiry is known to all who deal with it: `7KQ3-M9XR`. It is drawn, so that none
/// tells how many there were; it opens nothing.
public record Reference(String text) {
  // no vowels, so that no word comes out, and nothing that looks like something else
  private static final String SIGNS = "23456789BCDFGHJKMNPQRTVWXZ";
  private static final Pattern SHAPE = Pattern.compile("[" + SIGNS + "]{4}-[" + SIGNS + "]{4}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public Reference {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("A reference is like 7KQ3-M9XR, not \"" + text + "\"");
    }
  }

  /// A new one.
  static Reference draw() {
    StringBuilder signs = new StringBuilder();
    RANDOM.ints(8, 0, SIGNS.length()).forEach(sign -> signs.append(SIGNS.charAt(sign)));
    return new Reference(signs.insert(4, '-').toString());
  }

  /// What somebody wrote, if it has the shape of one.
  public static Optional<Reference> find(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new Reference(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
