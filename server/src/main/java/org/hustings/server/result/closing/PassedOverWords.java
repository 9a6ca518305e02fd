package org.hustings.server.result.closing;

import java.util.Arrays;
import org.hustings.ballotbox.declaration.ContestResult.PassedOver;
import org.hustings.server.candidacy.CandidacyWords;
import org.hustings.server.candidacy.State;
import org.hustings.words.Words;

/// Why the count passed somebody over. A declaration states the reason in English; pages say it in
/// the language of whoever reads.
public final class PassedOverWords {
  private static final String ELECTED_IN = "elected in ";

  private PassedOverWords() {}

  /// As the declaration states it of somebody who stands no more.
  static String stated(State state) {
    return state.words();
  }

  /// As the declaration states it of somebody who was elected in another contest.
  static String statedElectedIn(String contest) {
    return ELECTED_IN + contest;
  }

  public static String of(Words words, PassedOver passed) {
    String reason = passed.reason();
    if (reason.startsWith(ELECTED_IN)) {
      return words.say("result.ended.elected-in", "contest", reason.substring(ELECTED_IN.length()));
    }
    return Arrays.stream(State.values())
        .filter(state -> stated(state).equals(reason))
        .findFirst()
        .map(state -> CandidacyWords.state(words, state))
        .orElse(reason);
  }
}
