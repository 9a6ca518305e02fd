package org.hustings.server.roll.likeness;

/// In what two or more members on the register are alike.
public enum LikenessKind {
  NAME_AND_BIRTH("the same name and date of birth", true),
  NAME_AND_ADDRESS("the same name and postal address", true),
  EMAIL("the same e-mail address", false),
  ADDRESS("the same postal address", false);

  private final String words;
  private final boolean person;

  LikenessKind(String words, boolean person) {
    this.words = words;
    this.person = person;
  }

  public String words() {
    return words;
  }

  /// Whether they are likely to be one person, who must not be on the roll twice; staff settle it
  /// before the freeze.
  public boolean isLikelyOnePerson() {
    return person;
  }
}
