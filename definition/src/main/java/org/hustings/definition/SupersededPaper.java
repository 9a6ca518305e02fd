package org.hustings.definition;

/// What becomes of a posted ballot paper whose place another ballot took, if it comes back and no
/// other vote of its elector does.
public enum SupersededPaper {
  /// It is set aside, and its elector is told.
  SET_ASIDE("set-aside"),
  /// It counts, unless a vote by the other ballot comes after all.
  COUNT_IF_ALONE("count-if-alone");

  private final String key;

  SupersededPaper(String key) {
    this.key = key;
  }

  /// As it stands in a definition file.
  public String key() {
    return key;
  }
}
