package org.hustings.server.candidacy;

import org.hustings.words.Words;

/// What pages say of a candidacy.
public final class CandidacyWords {
  private CandidacyWords() {}

  /// The state, as it stands behind a candidate's name.
  public static String state(Words words, State state) {
    return words.say(
        switch (state) {
          case PUT_FORWARD -> "candidacy.state.put-forward";
          case ACCEPTED -> "candidacy.state.accepted";
          case DECLINED -> "candidacy.state.declined";
          case WITHDRAWN -> "candidacy.state.withdrawn";
          case SUSPENDED -> "candidacy.state.suspended";
          case DISQUALIFIED -> "candidacy.state.disqualified";
        });
  }
}
