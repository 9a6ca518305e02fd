package org.hustings.server.dispatch.wording;

import java.util.Arrays;
import java.util.Optional;

/// What a wording can leave open, to be filled in for each elector: `{name}`.
public enum Placeholder {
  NAME("name", "the elector's name"),
  ELECTION("election", "what the election is called"),
  ORGANISATION("organisation", "whose election it is"),
  CONTESTS("contests", "the contests in which the elector may vote"),
  LINK("link", "the elector's own link, which holds the code"),
  CODE("code", "the elector's code in its two parts"),
  VOTE("vote", "the address at which the code can be typed"),
  ANOTHER(
      "another",
      "the address at which another ballot can be asked for; in a reminder one press does it"),
  CLOSES("closes", "when the ballot closes"),
  ENQUIRIES("enquiries", "whom to ask");

  private final String word;
  private final String meaning;

  Placeholder(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /// What it is called: `name`.
  String word() {
    return word;
  }

  /// As it stands in the text: `{name}`.
  public String written() {
    return "{" + word + "}";
  }

  public String meaning() {
    return meaning;
  }

  /// Whether it is filled with an address that one can follow.
  boolean isAddress() {
    return this == LINK || this == VOTE || this == ANOTHER;
  }

  static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
