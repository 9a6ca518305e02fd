package org.hustings.definition.check;

/// The steps of an election at which something in its definition can turn out to be missing or
/// wrong, in the order in which they come.
public enum Step {
  NOMINATION("while nominations are made"),
  FREEZE("at the freeze"),
  PAPERS("when papers are settled"),
  DISPATCH("when ballots are dispatched"),
  VOTING("while people vote"),
  CLOSE("at the close");

  private final String words;

  Step(String words) {
    this.words = words;
  }

  /// As it ends a sentence: "at the close".
  public String words() {
    return words;
  }
}
