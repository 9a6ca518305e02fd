package org.hustings.definition;

/// In which order the ballot paper lists the candidates.
public enum CandidateOrder {
  ALPHABETICAL("alphabetical", "in alphabetical order of their names"),
  LOT("lot", "in one order drawn by lot"),
  LOT_FOR_EACH_VOTER("lot-for-each-voter", "in an order drawn by lot for each voter");

  private final String key;
  private final String words;

  CandidateOrder(String key, String words) {
    this.key = key;
    this.words = words;
  }

  public String key() {
    return key;
  }

  public String words() {
    return words;
  }
}
