package org.hustings.server.candidacy;

/// Why a candidacy does not go into another state.
public sealed interface StateRefusal {
  /// The reason, for the person who asked.
  String words();

  /// The one state cannot follow the other.
  record DoesNotFollow(State from, State to) implements StateRefusal {
    @Override
    public String words() {
      return "A candidacy that is "
          + from.words()
          + " cannot become "
          + to.words()
          + ". Only the returning officer can correct what is recorded.";
    }
  }

  /// One accepts or declines a nomination, and there is none.
  record NotYetNominated(State to) implements StateRefusal {
    @Override
    public String words() {
      return (to == State.ACCEPTED ? "To accept" : "To decline")
          + " comes after being nominated, and nobody has nominated this candidate yet.";
    }
  }

  /// The act needs a reason that can be published.
  record NoReason(State to) implements StateRefusal {
    @Override
    public String words() {
      return "Say why: the reason is published with the state “" + to.words() + "”.";
    }
  }
}
