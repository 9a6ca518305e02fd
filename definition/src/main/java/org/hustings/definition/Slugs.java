package org.hustings.definition;

import java.util.regex.Pattern;

/// What the short, readable and permanent part of an address may look like.
final class Slugs {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 60;

  private Slugs() {}

  static boolean isSlug(String text) {
    return text.length() <= LONGEST && SLUG.matcher(text).matches();
  }

  static String require(String text) {
    if (!isSlug(text)) {
      throw new IllegalArgumentException(
          "\"%s\" is not a short name of at most %d small letters, digits and hyphens"
              .formatted(text, LONGEST));
    }
    return text;
  }
}
