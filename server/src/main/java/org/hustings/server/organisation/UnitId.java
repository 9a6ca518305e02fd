package org.hustings.server.organisation;

import java.util.regex.Pattern;

/// What a unit is called in addresses and by other rooms: `broxtowe-clp` in `/units/broxtowe-clp`.
/// It is given once and stays when the unit is renamed.
public record UnitId(String slug) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public UnitId {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException(
          "A unit's id is small letters, digits and single hyphens, not \"" + slug + "\"");
    }
  }

  /// Whether the text has the shape of an id; it says nothing about a unit of that id existing.
  public static boolean isSlug(String text) {
    return SHAPE.matcher(text).matches();
  }

  /// The id that a unit of this full name would have by itself, before a number tells it from
  /// another.
  public static UnitId from(String fullName) {
    String slug = Words.of(fullName).slug();
    return new UnitId(slug.isEmpty() ? "unit" : slug);
  }

  /// This id with a number, for a second unit of the same full name.
  public UnitId numbered(int number) {
    return new UnitId(slug + "-" + number);
  }

  @Override
  public String toString() {
    return slug;
  }
}
