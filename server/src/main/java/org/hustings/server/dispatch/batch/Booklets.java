package org.hustings.server.dispatch.batch;

/// How the booklets come to those who are sent their ballot by post. They are the same for
/// everybody.
public enum Booklets {
  /// Printed once for each contest; the printer puts them in with the packs.
  ENCLOSED("printed apart and enclosed"),
  /// Pages of each pack, of just the contests in which its elector votes.
  BOUND("bound into each pack");

  private final String words;

  Booklets(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
