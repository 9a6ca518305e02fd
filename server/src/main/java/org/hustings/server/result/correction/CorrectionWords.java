package org.hustings.server.result.correction;

import org.hustings.server.result.Correction;
import org.hustings.words.Message;

/// Says what two people decided about a count that was found wrong.
public final class CorrectionWords {
  private CorrectionWords() {}

  /// The heading of the notice, and part of a letter's subject.
  static Message heading(Correction correction) {
    return switch (correction.kind()) {
      case WITHDRAWN -> Message.of("correction.heading.withdrawn");
      case COUNTED_AGAIN ->
          correction.declaredAt() == null
              ? Message.of("correction.heading.counted-again")
              : Message.of("correction.heading.withdrawn-and-counted");
    };
  }

  /// What follows from it, for everybody.
  public static Message consequence(Correction.Kind kind) {
    return switch (kind) {
      case WITHDRAWN -> Message.of("correction.consequence.withdrawn");
      case COUNTED_AGAIN -> Message.of("correction.consequence.counted-again");
    };
  }

  /// In the steps of the close.
  static Message step(Correction correction) {
    return switch (correction.kind()) {
      case WITHDRAWN -> Message.of("correction.step.withdrawn", "reason", correction.reason());
      case COUNTED_AGAIN ->
          Message.of("correction.step.counted-again", "reason", correction.reason());
    };
  }
}
