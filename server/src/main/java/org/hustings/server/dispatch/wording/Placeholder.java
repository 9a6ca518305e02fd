package org.hustings.server.dispatch.wording;

import java.util.Arrays;
import java.util.Optional;
import org.hustings.words.Message;

/// What a wording can leave open, to be filled in for each elector: `{name}`.
public enum Placeholder {
  NAME("name"),
  ELECTION("election"),
  ORGANISATION("organisation"),
  CONTESTS("contests"),
  LINK("link"),
  CODE("code"),
  VOTE("vote"),
  ANOTHER("another"),
  CLOSES("closes"),
  ENQUIRIES("enquiries");

  private final String word;

  Placeholder(String word) {
    this.word = word;
  }

  /// What it is called: `name`.
  String word() {
    return word;
  }

  /// As it stands in the text: `{name}`.
  public String written() {
    return "{" + word + "}";
  }

  /// What it stands for, for those who write a wording.
  public Message meaning() {
    return switch (this) {
      case NAME -> Message.of("sending-staff.placeholder.name");
      case ELECTION -> Message.of("sending-staff.placeholder.election");
      case ORGANISATION -> Message.of("sending-staff.placeholder.organisation");
      case CONTESTS -> Message.of("sending-staff.placeholder.contests");
      case LINK -> Message.of("sending-staff.placeholder.link");
      case CODE -> Message.of("sending-staff.placeholder.code");
      case VOTE -> Message.of("sending-staff.placeholder.vote");
      case ANOTHER -> Message.of("sending-staff.placeholder.another");
      case CLOSES -> Message.of("sending-staff.placeholder.closes");
      case ENQUIRIES -> Message.of("sending-staff.placeholder.enquiries");
    };
  }

  /// Whether it is filled with an address that one can follow.
  boolean isAddress() {
    return this == LINK || this == VOTE || this == ANOTHER;
  }

  static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
