package org.hustings.server.organisation;

/// A kind of unit as definitions and files name it: `clp`, `branch`, `trade-union`. Kinds are rows
/// of the register and not constants, since every organisation has its own.
public record KindId(String slug) {
  public KindId {
    if (!UnitId.isSlug(slug)) {
      throw new IllegalArgumentException(
          "A kind is small letters, digits and single hyphens, not \"" + slug + "\"");
    }
  }

  @Override
  public String toString() {
    return slug;
  }
}
