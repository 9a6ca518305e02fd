package org.hustings.server.roll.likeness;

/// In what two or more members on the register are alike.
public enum LikenessKind {
  /// The same name and date of birth.
  NAME_AND_BIRTH(true),
  /// The same name and postal address.
  NAME_AND_ADDRESS(true),
  /// The same e-mail address.
  EMAIL(false),
  /// The same postal address.
  ADDRESS(false);

  private final boolean person;

  LikenessKind(boolean person) {
    this.person = person;
  }

  /// Whether they are likely to be one person, who must not be on the roll twice; staff settle it
  /// before the freeze.
  public boolean isLikelyOnePerson() {
    return person;
  }
}
