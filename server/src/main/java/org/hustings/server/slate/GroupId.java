package org.hustings.server.slate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A campaign group's part of its address, such as `labour-to-win`.
///
/// @param slug small letters, digits and single hyphens
public record GroupId(String slug) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public GroupId {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException(
          "A group's id is small letters, digits and single hyphens, not \"" + slug + "\"");
    }
  }

  /// Whether the text could be one.
  public static boolean isSlug(String text) {
    return SHAPE.matcher(text).matches();
  }

  /// The id that a group of this name has; a leading "the" is no part of it.
  public static GroupId from(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("[\\p{M}'’]", "")
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^the ", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return new GroupId(plain.isEmpty() ? "group" : plain);
  }

  @Override
  public String toString() {
    return slug;
  }
}
