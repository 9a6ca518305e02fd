package org.hustings.server.dispatch.batch;

import org.hustings.words.Message;

/// How the booklets come to those who are sent their ballot by post. They are the same for
/// everybody.
public enum Booklets {
  /// Printed once for each contest; the printer puts them in with the packs.
  ENCLOSED,
  /// Pages of each pack, of just the contests in which its elector votes.
  BOUND;

  /// The same for officials.
  public Message words() {
    return switch (this) {
      case ENCLOSED -> Message.of("sending-staff.booklets.enclosed");
      case BOUND -> Message.of("sending-staff.booklets.bound");
    };
  }
}
