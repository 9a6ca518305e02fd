package org.hustings.definition;

/// The election's short name in addresses and files, such as `nec-2020`.
///
/// @param slug small letters, digits and single hyphens, at most 60
public record ElectionId(String slug) {
  public ElectionId {
    Slugs.require(slug);
  }

  /// Whether this text may be an election's or a contest's short name.
  public static boolean isSlug(String text) {
    return Slugs.isSlug(text);
  }

  @Override
  public String toString() {
    return slug;
  }
}
