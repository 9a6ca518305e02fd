package org.hustings.server.candidacy;

import org.hustings.server.platform.Refusal;
import org.hustings.words.Message;

/// Why a candidacy does not go into another state.
public sealed interface StateRefusal extends Refusal {
  @Override
  default Message reason() {
    return switch (this) {
      case DoesNotFollow(State from, State to) ->
          Message.of(
              "candidacy.refused.does-not-follow",
              "from",
              CandidacyWords.state(from),
              "to",
              CandidacyWords.state(to));
      case NotYetNominated _ -> Message.of("candidacy.refused.accept-early");
      case NoReason(State to) ->
          Message.of("candidacy.refused.no-reason", "state", CandidacyWords.state(to));
      case NoReasonToTakeBack _ -> Message.of("candidacy.refused.take-back-reason");
      case NothingToTakeBack _ -> Message.of("candidacy.refused.nothing-to-take-back");
    };
  }

  /// The one state cannot follow the other.
  record DoesNotFollow(State from, State to) implements StateRefusal {}

  /// One accepts a nomination, and there is none.
  record NotYetNominated() implements StateRefusal {}

  /// A state is taken back for a reason.
  record NoReasonToTakeBack() implements StateRefusal {}

  /// That someone was put forward is not taken back.
  record NothingToTakeBack() implements StateRefusal {}

  /// The act needs a reason that can be published.
  record NoReason(State to) implements StateRefusal {}
}
