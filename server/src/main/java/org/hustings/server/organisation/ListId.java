package org.hustings.server.organisation;

/// A list of members that the organisation supplies, as definitions and files name it:
/// `conference-delegates`.
public record ListId(String slug) {
  public ListId {
    if (!UnitId.isSlug(slug)) {
      throw new IllegalArgumentException(
          "A list's id is small letters, digits and single hyphens, not \"" + slug + "\"");
    }
  }

  /// What the list is called, as words: "Conference delegates".
  public String words() {
    String words = slug.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  @Override
  public String toString() {
    return slug;
  }
}
