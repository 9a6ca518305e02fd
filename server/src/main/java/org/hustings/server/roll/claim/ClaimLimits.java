package org.hustings.server.roll.claim;

import java.time.Duration;
import java.util.Optional;
import org.hustings.words.Message;

/// How many claims one person may file, so that nobody buries the officials, or tries out by many
/// objections who is on the roll.
final class ClaimLimits {
  /// Within which claims are counted together.
  static final Duration DAY = Duration.ofHours(24);

  static final int OF_A_MEMBER = 3;
  static final int OF_AN_AGENT = 10;

  private ClaimLimits() {}

  /// Why a person may not file another one now; empty if they may.
  ///
  /// @param open how many of theirs wait for an answer in this election
  /// @param lately how many they filed within a day, withdrawn ones included
  static Optional<Message> refusal(ClaimKind kind, long open, long lately) {
    boolean own = kind != ClaimKind.OBJECTION;
    if (own && open > 0) {
      return Optional.of(Message.of("claim.refused.open"));
    }
    int most = own ? OF_A_MEMBER : OF_AN_AGENT;
    return lately < most
        ? Optional.empty()
        : Optional.of(Message.of("claim.refused.often", "most", most));
  }
}
